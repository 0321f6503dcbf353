/// The script of a lesson's page: one beat at a time, played and waited for.
enum PageScript {
  /// The script; nothing in it ends its element.
  static let text = """
    "use strict";
    (() => {
    const sections = [...document.querySelectorAll("section")];
    const still = matchMedia("(prefers-reduced-motion: reduce)");
    const [back, play, next, list] = ["back", "play", "next", "beats"].map(id => document.getElementById(id));
    const beats = sections.map(section => ({
      section, lasts: Number(section.dataset.lasts), asks: Number(section.dataset.asks),
      groups: [...section.querySelectorAll("g")].map(g => ({g, at: Number(g.dataset.at)})),
      choices: [...section.querySelectorAll(".choice")], verdict: section.querySelector(".verdict"),
      answered: !section.dataset.asks
    }));
    let now = 0, time = 0, mode = "still", clock = 0, timer = 0;
    // How far a beat may go: a question is open until it is answered.
    const limit = beat => beat.answered ? beat.lasts : beat.asks - 1;
    function draw() {
      const beat = beats[now];
      for (const {g, at} of beat.groups) g.style.visibility = time >= at ? "visible" : "hidden";
    }
    function buttons() {
      play.textContent = mode === "still" ? play.dataset.play : play.dataset.pause;
      back.disabled = now === 0;
      next.disabled = now === beats.length - 1;
      [...list.children].forEach((item, index) => {
        const button = item.firstChild;
        if (index === now) button.setAttribute("aria-current", "step");
        else button.removeAttribute("aria-current");
      });
    }
    function go(index, as, focus) {
      now = index; time = 0; mode = as;
      beats.forEach((beat, place) => beat.section.classList.toggle("now", place === now));
      if (still.matches) { time = limit(beats[now]); mode = "still"; }
      if (focus) beats[now].section.focus({preventScroll: true});
      draw(); buttons(); start();
    }
    function start() {
      if (mode === "still") return;
      clearTimeout(timer);
      clock = performance.now();
      timer = setTimeout(tick, 25);
    }
    function tick() {
      if (mode === "still") return;
      const beat = beats[now], moment = performance.now();
      time = Math.min(limit(beat), time + Math.max(0, moment - clock));
      clock = moment;
      draw();
      if (limit(beat) > time) return void (timer = setTimeout(tick, 25));
      if (mode === "all" && beat.answered && beats.length - 1 > now) return go(now + 1, "all", false);
      mode = "still";
      buttons();
    }
    function toggle() {
      if (mode !== "still") { mode = "still"; return buttons(); }
      const beat = beats[now];
      if (time >= limit(beat) && beat.answered) {
        return go(beats.length - 1 > now ? now + 1 : 0, "all", false);
      }
      mode = "all"; buttons(); start();
    }
    function answer(beat, choice) {
      if (beat.answered || choice === undefined) return;
      beat.answered = true;
      for (const other of beat.choices) {
        other.disabled = true;
        if (other.dataset.right === "true") other.classList.add("right");
      }
      if (choice.dataset.right !== "true") choice.classList.add("wrong");
      beat.verdict.textContent = choice.dataset.verdict;
      time = Math.max(time, beat.asks);
      if (still.matches) time = beat.lasts; else mode = "one";
      draw(); buttons(); start();
    }
    beats.forEach((beat, index) => {
      const item = document.createElement("li"), button = document.createElement("button");
      button.type = "button";
      button.textContent = String(index + 1);
      const heading = beat.section.querySelector("h2");
      if (heading) button.setAttribute("aria-label", heading.textContent);
      button.onclick = () => go(index, "one", true);
      item.append(button);
      list.append(item);
      for (const choice of beat.choices) choice.onclick = () => answer(beat, choice);
    });
    back.onclick = () => go(Math.max(0, now - 1), "one", true);
    next.onclick = () => go(Math.min(beats.length - 1, now + 1), "one", true);
    play.onclick = toggle;
    addEventListener("keydown", event => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const onButton = event.target instanceof HTMLButtonElement;
      if (event.key === " " && !onButton) toggle();
      else if (["ArrowRight", "PageDown"].includes(event.key)) next.click();
      else if (["ArrowLeft", "PageUp"].includes(event.key)) back.click();
      else if (event.key >= "1" && "9" >= event.key) {
        answer(beats[now], beats[now].choices[Number(event.key) - 1]);
      } else return;
      event.preventDefault();
    });
    addEventListener("beforeprint", () => beats.forEach(
      ({groups}) => groups.forEach(({g}) => g.style.visibility = "visible")));
    addEventListener("afterprint", () => draw());
    document.body.classList.add("live");
    go(0, "still", false);
    })();
    """
}

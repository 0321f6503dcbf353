/// What a new lesson begins with: a scene that runs, with what can be said of it in comments.
public enum LessonTemplate {
  /// The file of a lesson called `title`.
  public static func text(title: String) -> String {
    "title: \(Node.text(title).line)\n" + rest
  }

  private static let rest = """
    # In one line: what there is to be seen. It stands below the title until the lesson is begun.
    summary: Two optimizers, one start.
    # The number of its chapter and of the lesson in it, for 'downhill course':
    # course: {chapter: 9, lesson: 1}
    # What a class should not touch: landscape, start, seed, optimizers, rule, learning_rate, noise,
    # average, settings, speed, layout, view, presets.
    # lock: [landscape, presets]

    # A name from 'downhill list landscapes', or a formula in x and y.
    landscape: {formula: 0.1*x^2 + 2*y^2}
    view: {x: [-6, 2], y: [-3, 3]}
    start: [-5, -2]
    steps: 60
    speed: 8

    # Names from 'downhill list rules'; 'downhill list momentum --verbose' has the settings of one.
    optimizers:
      - {name: A, rule: gradient_descent, learning_rate: 0.2}
      - {name: B, rule: momentum, beta: 0.8, learning_rate: 0.05}

    # What is said and shown, and when: 'at' a step, or where 'until' comes true.
    # While this file is open in downhill, the scene follows it whenever you save it.
    beats:
      - at: 0
        say: The valley is twenty times steeper across than along.
        mark: {at: [0, 0], text: the minimum}
        # Only for you, with --notes FILE.
        notes: Let them look at the map first.
      - at: 5
        ask: Which comes below 0.1 first?
        choices: [A, B]
        answer: 2
        because: Momentum adds up what points the same way.
      - until: {optimizer: B, loss_below: 0.1}
        say: There it is, at step {step}; the loss of A is still {A.loss}.
        show: [curves]
      - at: 60
        say: Change the rate of A with [ and ] and see what it takes.

    # What has to stay true of all that: 'downhill check' runs it. 'answers: 2' is the question above.
    expect:
      - {first: B, before: A, loss_below: 0.1, answers: 2}

    """
}

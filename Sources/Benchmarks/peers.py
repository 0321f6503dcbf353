"""The same work in the libraries that people use, to set beside `make bench`.

pip install numpy contourpy torch jax optax plotext==5.3.2

What is not installed is left out, gnuplot too, which is no Python package. Times are medians of the processor time of one thread, as in the
table of `make bench`; run both one after the other on a machine that is otherwise idle.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false")

import resource
import shutil
import statistics
import subprocess
import time
from importlib.util import find_spec

REPETITIONS = 7
COUNT = 100_000


def measure(name, unit, amount, work):
    """Prints the median time of `work` in nanoseconds, divided by `amount`."""
    work()
    times = []
    for _ in range(REPETITIONS):
        start = time.process_time_ns()
        work()
        times.append(time.process_time_ns() - start)
    print(f"{name:58}{statistics.median(times) / amount:12.4g} {unit}")


def trajectory_torch():
    import torch

    torch.set_num_threads(1)
    steps = 500
    rules = {
        "SGD": lambda p: torch.optim.SGD([p], lr=1e-3),
        "momentum": lambda p: torch.optim.SGD([p], lr=1e-4, momentum=0.9),
        "Adam": lambda p: torch.optim.Adam([p], lr=1e-2),
    }
    for name, make in rules.items():

        def run():
            p = torch.tensor([-1.2, 1.0], dtype=torch.float64, requires_grad=True)
            optimizer = make(p)
            for _ in range(steps):
                optimizer.zero_grad()
                loss = (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2
                loss.backward()
                optimizer.step()

        measure(f"trajectory, torch.optim {name} with autograd, per step", "ns", steps, run)


def trajectory_optax():
    import jax
    import jax.numpy as jnp
    import optax

    jax.config.update("jax_enable_x64", True)
    steps = 20_000

    def loss(p):
        return (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2

    rules = {
        "sgd": optax.sgd(1e-3),
        "momentum": optax.sgd(1e-4, momentum=0.9),
        "adam": optax.adam(1e-2),
    }
    for name, rule in rules.items():

        def one(_, carry):
            p, state = carry
            update, state = rule.update(jax.grad(loss)(p), state, p)
            return optax.apply_updates(p, update), state

        run = jax.jit(lambda p: jax.lax.fori_loop(0, steps, one, (p, rule.init(p)))[0])
        start = jnp.array([-1.2, 1.0])
        measure(
            f"trajectory, optax {name} in a jitted fori_loop, per step", "ns", steps,
            lambda: run(start).block_until_ready())


def ensemble_optax():
    import jax
    import jax.numpy as jnp
    import optax

    jax.config.update("jax_enable_x64", True)
    steps = 10

    def loss(p):
        return (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2

    rule = optax.adam(1e-4)
    gradient = jax.vmap(jax.grad(loss))
    for noise in [0.0, 0.5]:

        def one(carry, key):
            p, state = carry
            g = gradient(p)
            if noise:
                g = g + noise * jax.random.normal(key, p.shape)
            update, state = rule.update(g, state, p)
            return (optax.apply_updates(p, update), state), None

        @jax.jit
        def run(p, keys):
            return jax.lax.scan(one, (p, rule.init(p)), keys)[0][0]

        start = jnp.tile(jnp.array([-1.2, 1.0]), (COUNT, 1))
        keys = jax.random.split(jax.random.key(0), steps)
        what = "adam, noise" if noise else "adam"
        measure(
            f"ensemble of {COUNT}, optax {what}, per particle and step", "ns", COUNT * steps,
            lambda: run(start, keys).block_until_ready())


def normals():
    import numpy

    generator = numpy.random.default_rng(7)
    count = 1_000_000
    measure("normals, numpy PCG64, per number", "ns", count, lambda: generator.standard_normal(count))


def contours():
    import contourpy
    import numpy

    levels = [0.1 * 2**k for k in range(12)]
    for width, height in [(200, 200), (400, 240), (1000, 1000), (4000, 4000)]:
        x, y = numpy.linspace(-2, 2, width), numpy.linspace(-1, 3, height)
        z = (1 - x[None, :]) ** 2 + 100 * (y[:, None] - x[None, :] ** 2) ** 2

        def run():
            generator = contourpy.contour_generator(x, y, z, name="serial")
            for level in levels:
                generator.lines(level)

        measure(f"contours, contourpy serial, {width} x {height}, 12 levels", "ms", 1e6, run)


def frame():
    import math

    import plotext

    def run():
        plotext.clear_figure()
        plotext.limit_size(False, False)
        plotext.plot_size(200, 60)
        for curve in range(5):
            ys = [math.exp(-k / 20) * math.sin(k / (3 + curve)) for k in range(100)]
            plotext.plot(ys, marker="braille")
        plotext.build()

    measure("frame, plotext, 5 braille lines of 100 points, 200 x 60", "us", 1e3, run)


def frame_gnuplot():
    plot = "splot log((1 - x)**2 + 100*(y - x**2)**2 + 1e-9) notitle"
    setup = (
        "set term dumb 200,60; set output '/dev/null'; set contour base; set view map;"
        " unset surface; set isosamples 100,100; set cntrparam levels 12;"
        " set xrange [-2:2]; set yrange [-1:3];"
    )

    def seconds(frames):
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        subprocess.run(["gnuplot", "-e", f"{setup} do for [i=1:{frames}] {{ {plot} }}"], check=True)
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before

    # The start of the program is no part of a frame.
    times = [(seconds(31) - seconds(1)) / 30 for _ in range(3)]
    name = "frame, gnuplot, 12 contours of log Rosenbrock, 200 x 60"
    print(f"{name:58}{statistics.median(times) * 1e6:12.4g} us")


def main():
    if shutil.which("gnuplot"):
        frame_gnuplot()
    else:
        print("frame_gnuplot: left out, gnuplot not installed")
    parts = [
        (["plotext"], frame),
        (["numpy"], normals),
        (["contourpy", "numpy"], contours),
        (["jax", "optax"], trajectory_optax),
        (["jax", "optax"], ensemble_optax),
        (["torch"], trajectory_torch),
    ]
    for modules, run in parts:
        missing = [module for module in modules if find_spec(module) is None]
        if missing:
            print(f"{run.__name__}: left out, {', '.join(missing)} not installed")
        else:
            run()


if __name__ == "__main__":
    main()

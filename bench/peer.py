"""The same draws by numpy on one thread: prints its version, then milliseconds and figures of each task as JSON."""
import json
import sys
import time

import numpy as np

Z = 1.6448536269514722
QUANTILES = [0.05, 0.5, 0.95]


def sigma(ratio):
    return np.log(ratio) / Z


def product(rng, draws):
    x = rng.lognormal(0, sigma(1.2), draws)
    for ratio in (1.4, 1.3, 1.5):
        x = x * rng.lognormal(0, sigma(ratio), draws)
    return [x.mean(), *np.quantile(x, QUANTILES)]


def titles(rng, count, draws):
    shared = rng.lognormal(0, sigma(1.6), draws)
    total = np.zeros(draws)
    for title in range(count):
        total += rng.lognormal(0, sigma(1.4), draws) * (title + 1) * shared
    return [total.mean(), *np.quantile(total, QUANTILES)]


def best(runs, work):
    least, figures = float("inf"), None
    for run in range(runs):
        rng = np.random.default_rng(run)
        start = time.perf_counter()
        figures = work(rng)
        least = min(least, time.perf_counter() - start)
    return {"ms": least * 1000, "figures": [float(one) for one in figures]}


runs = int(sys.argv[1])
print(
    json.dumps(
        {
            "version": np.__version__,
            "product": best(runs, lambda rng: product(rng, 1_000_000)),
            "titles": best(runs, lambda rng: titles(rng, 200, 100_000)),
        }
    )
)

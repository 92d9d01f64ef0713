"""M/M/3 in SimPy: a process for each customer, a resource of three. argv: customers, seed. Prints {"cpu": s, "mean": wait}."""
import json
import random
import sys
import time

import simpy


def customer(env, counter, service, waits):
    arrived = env.now
    request = counter.request()
    yield request
    waits.append(env.now - arrived)
    yield env.timeout(service)
    counter.release(request)


def door(env, counter, draw, count, waits):
    for _ in range(count):
        yield env.timeout(draw.expovariate(2.7))
        env.process(customer(env, counter, draw.expovariate(1), waits))


def run(count, seed):
    env = simpy.Environment()
    waits = []
    env.process(door(env, simpy.Resource(env, 3), random.Random(seed), count, waits))
    env.run()
    return sum(waits) / count


customers, seed = int(sys.argv[1]), int(sys.argv[2])
run(customers, 0)
before = time.process_time()
mean = run(customers, seed)
print(json.dumps({"cpu": time.process_time() - before, "mean": mean}))

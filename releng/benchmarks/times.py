"""times.py N COMMAND...: milliseconds of each of N runs of COMMAND, from its start to its end, its output thrown away."""
import subprocess
import sys
import time

for _ in range(int(sys.argv[1])):
    start = time.perf_counter()
    subprocess.run(sys.argv[2:], check=True, stdout=subprocess.DEVNULL)
    print('%.3f' % ((time.perf_counter() - start) * 1e3))

# Run in gdb: at each line of its input, dumps the ranges of memory that are named in $RANGES, and prints how many seconds it
# took.
import os
import sys
import time
import gdb

with open(os.environ['RANGES']) as file:
    ranges = [[int(number, 16) for number in line.split()] for line in file]
out = os.environ['DUMP']
gdb.execute('target remote 127.0.0.1:' + os.environ['PORT'], to_string=True)
for _ in sys.stdin:
    start = time.perf_counter()
    for i, (begin, end) in enumerate(ranges):
        gdb.execute(f'dump binary memory {out}{i} {begin:#x} {end:#x}')
    print(f'{time.perf_counter() - start:.6f}', flush=True)
gdb.execute('detach', to_string=True)

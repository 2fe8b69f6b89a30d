#!/usr/bin/env python3
"""Decodes every dump below the folders and compares it with what Xen itself printed about the same table."""
import argparse
import glob
import os
import re
import struct
import sys

PAGE = 4096
USED = 0x18  # reading and writing
TABLE = re.compile(r'grant-table for remote d(\d+) \(v(\d)\)')
SIZE = re.compile(r'(\d+) frames \((\d+) max\), (\d+) maptrack')
ROW = re.compile(r'\[0x([0-9a-f]+)\]\s+(\d+) 0x([0-9a-f]+) 0x([0-9a-f]+)\s+(\d+) 0x([0-9a-f]+) 0x([0-9a-f]+)')


def read_text(path):
    """What Xen printed: domain -> its version, its frames, and gref -> (flags, domid, frame) of the active entries."""
    domains, current = {}, None
    with open(path, encoding='ascii', errors='replace') as text:
        for line in text:
            if m := TABLE.search(line):
                current = domains.setdefault(int(m[1]), {'version': int(m[2]), 'frames': 0, 'active': {}})
            if (m := SIZE.search(line)) and current:
                current['frames'] = int(m[1])
            if (m := ROW.search(line)) and current:
                current['active'][int(m[1], 16)] = (int(m[7], 16), int(m[5]), int(m[6], 16))
    return domains


def decode_v1(frames):
    """gref -> (flags, domid, frame) of the entries that are not empty."""
    return {ref: e for ref, e in enumerate(struct.iter_unpack('<HHI', frames)) if e[0]}


def decode_v2(frames, status):
    """The same with the status word in place of the flags, as Xen prints it."""
    entries = {}
    for ref, (flags, domid, _, _, frame) in enumerate(struct.iter_unpack('<HHHHQ', frames)):
        word = struct.unpack_from('<H', status, ref * 2)[0] if status else 0
        if flags or word:
            entries[ref] = (word, domid, frame)
    return entries


def read(path):
    if not os.path.exists(path):
        return b''
    with open(path, 'rb') as file:
        return file.read()


def errors(frames, entries, printed):
    if len(frames) // PAGE != printed['frames']:
        yield f"{len(frames) // PAGE} frames, Xen says {printed['frames']}"
    for ref, active in printed['active'].items():
        if ref not in entries:
            yield f'[{ref}] active in Xen ({active}), the entry is empty'
        elif entries[ref] != active:
            yield f'[{ref}] Xen says {active}, the entry is {entries[ref]}'
    used = sorted({ref for ref, e in entries.items() if e[0] & USED} - set(printed['active']))
    if used:
        yield f'in use but not active in Xen: {used[:5]}'


def check(base, domid, kind):
    """Whether they agree; None if that dump is not there."""
    frames_file = f'{base}.{kind}frames.bin'
    printed = read_text(base + '.g.txt').get(domid)
    if not os.path.exists(frames_file) or not printed:
        return None
    frames = read(frames_file)
    status = read(f'{base}.{kind}status.bin')
    entries = decode_v1(frames) if printed['version'] == 1 else decode_v2(frames, status)
    found = list(errors(frames, entries, printed))
    print('DIFF' if found else 'ok  ', os.path.relpath(frames_file), f"v{printed['version']}, {len(frames) // PAGE} frames,",
          f"{len(entries)} entries, {len(printed['active'])} active", *found[:3])
    return not found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('folders', nargs='+', metavar='FOLDER')
    texts = [t for f in parser.parse_args().folders for t in glob.glob(f + '/**/*.g.txt', recursive=True)]
    results = [check(text.removesuffix('.g.txt'), domid, kind)
               for text in sorted(texts) for domid, kind in ((0, ''), (1, 'domU.'))]
    print(f'{len(results) - results.count(None)} dumps, {results.count(False)} with differences')
    sys.exit(1 if False in results else 0)


if __name__ == '__main__':
    main()

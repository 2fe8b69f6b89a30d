#!/usr/bin/env python3
"""account.py TRACE: what the probe did, as an account of the kernel's grants at each sync of its script: sync-NAME/account.txt
in the folder above that of the trace, in the words of the stand-in (releng/standin).

It reckons with what the probe asked for and was answered, with the bytes that it saw in its own table, and with the list of
free references that it read itself; the script says `dump LABEL` and `freelist` right before `sync LABEL`. What it does not
reckon with (mappings in parts, processes) ends it."""
import json
import os
import struct
import sys

PAGE, RESERVED, FREE_IN_A_LINE = 4096, 8, 32
ENTRY_BYTES = {1: 8, 2: 16}
CLEAR_BYTE, SEND_EVENT = 1, 2
UNKNOWN = ('fork', 'in', 'exit', 'kill', 'dup', 'mremap', 'madvise', 'alloctrunc', 'setraw')


class Gref:
    def __init__(self, ref, file, offset):
        self.ref, self.file, self.offset = ref, file, offset
        self.users, self.action, self.port, self.byte = 1, 0, 0, 0

    def line(self):
        return (f'gref {self.ref} offset={self.offset:#x} users={self.users}' + (f' file={self.file.name}' if self.file else '')
                + (f' byte={self.byte}' if self.action & CLEAR_BYTE else '')
                + (f' port={self.port}' if self.action & SEND_EVENT else ''))


class File:
    def __init__(self, name):
        self.name, self.next, self.mappings, self.closed = name, 0, 0, False


class Driver:
    """What gntalloc holds. The operations come as the lines of the trace have them, done."""

    def __init__(self, limit):
        self.limit, self.opened = limit, 0
        self.files, self.mappings, self.grefs = {}, {}, []

    def open(self, name):
        self.opened += 1
        self.files[name] = File(f'{name}{self.opened}')

    def alloc(self, file, refs):
        for ref in refs:
            self.grefs.append(Gref(ref, file, file.next))
            file.next += PAGE

    def range(self, file, index, count):
        found = [gref for gref in self.grefs if gref.file is file and index <= gref.offset < index + count * PAGE]
        if len(found) != count:
            raise SystemExit(f'account.py: {file.name} has {len(found)} of {count} pages at {index:#x}')
        return found

    def put(self, gref):
        gref.users -= 1
        if not gref.users:
            self.grefs.remove(gref)

    def unlist(self, grefs):
        for gref in grefs:
            gref.file = None
            self.put(gref)

    def close_if_unused(self, file):
        if file.closed and not file.mappings:
            self.unlist([gref for gref in self.grefs if gref.file is file])

    def perform(self, line):
        args = line.get('args', {})
        file = self.files.get(args.get('fd'))
        match line['op']:
            case 'open':
                self.open(args['fd'])
            case 'limit':
                self.limit = int(args['limit'])
            case 'munmap' if args['var'] in self.mappings:
                self.unmap(args['var'], args['page'], args['pages'])
            case 'alloc':
                self.alloc(file, line['grefs'])
            case 'dealloc':
                self.unlist(self.range(file, int(args['index'], 16), args['count']))
            case 'notify' if file:
                index = int(args['index'], 16)
                gref, = self.range(file, index & -PAGE, 1)
                gref.action, gref.port, gref.byte = args['action'], args['port'], index % PAGE
            case 'mmap' if file:
                self.map(args['var'], file, self.range(file, int(args['index'], 16), args['pages']))
            case 'close' if file:
                file.closed = True
                del self.files[args['fd']]
                self.close_if_unused(file)

    def map(self, name, file, grefs):
        for gref in grefs:
            gref.users += 1
        file.mappings += 1
        self.mappings[name] = file, grefs

    def unmap(self, name, page, pages):
        file, grefs = self.mappings.pop(name)
        if page or pages != len(grefs):
            raise SystemExit(f'account.py: {name} was unmapped in parts')
        for gref in grefs:
            self.put(gref)
        file.mappings -= 1
        self.close_if_unused(file)


def entries(folder, label, version):
    """Lines of the entries that are not all zeros, from the frames that the probe saw."""
    with open(f'{folder}/{label}.frames.bin', 'rb') as file:
        frames = file.read()
    status = b''
    if version == 2:
        with open(f'{folder}/{label}.status.bin', 'rb') as file:
            status = file.read()
    lines = []
    for ref in range(len(frames) // ENTRY_BYTES[version]):
        flags, domid, frame = struct.unpack_from('<HHI' if version == 1 else '<HH4xQ', frames, ref * ENTRY_BYTES[version])
        in_use = struct.unpack_from('<H', status, 2 * ref)[0] if version == 2 else 0
        if flags or domid or frame or in_use:
            lines.append(f'entry {ref} flags={flags:#x} domid={domid} frame={frame:#x}'
                         + (f' status={in_use:#x}' if version == 2 else ''))
    return lines


def account(driver, folder, dump, free, sync):
    version, frames = dump['version'], dump['frames']
    used = set(free) | {gref.ref for gref in driver.grefs}
    deferred = [ref for ref in range(RESERVED, frames * PAGE // ENTRY_BYTES[version]) if ref not in used]
    lines = [f'table version={version} frames={frames} free={sync["free"]} deferred={len(deferred)}',
             f'driver limit={driver.limit} gref_size={sync["gref_size"]}']
    lines += entries(folder, dump['label'], version)
    files = {gref.file.name: gref.file for gref in driver.grefs if gref.file}
    lines += [f'file {file.name} next={file.next:#x}' for file in files.values()]
    lines += [gref.line() for gref in driver.grefs]
    lines += ['free ' + ' '.join(map(str, free[i:i + FREE_IN_A_LINE])) for i in range(0, len(free), FREE_IN_A_LINE)]
    return lines + [' '.join(['deferred'] + [str(ref) for ref in deferred])]


def complete(lines):
    """An alloc's line has the first of many references; the next dump tells all."""
    named = {}
    for line in reversed(lines):
        if line['op'] == 'dump':
            named = line['vars']
        elif 'grefs_total' in line:
            line['grefs'] = named[line['var']]['grefs']
    return lines


def main():
    folder = os.path.dirname(os.path.abspath(sys.argv[1]))
    with open(sys.argv[1], encoding='ascii') as trace:
        lines = complete([json.loads(line) for line in trace])
    driver, dump, free = Driver(lines[0]['limit']), None, None
    for line in lines[1:]:
        if line['op'] in UNKNOWN:
            raise SystemExit(f'account.py: {line["op"]} is not reckoned with')
        if line['op'] == 'dump':
            dump = line
        elif line['op'] == 'freelist':
            free = line['refs']
        elif line['op'] == 'sync':
            if dump['label'] != line['name']:
                raise SystemExit(f'account.py: no dump before sync {line["name"]}')
            with open(f'{folder}/../sync-{line["name"]}/account.txt', 'w', encoding='ascii') as file:
                file.write('\n'.join(account(driver, folder, dump, free, line)) + '\n')
        elif line.get('ret') == 0:
            driver.perform(line)


if __name__ == '__main__':
    main()

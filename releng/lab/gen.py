#!/usr/bin/env python3
"""Prints a random script for the probe. The same arguments give the same script."""
import argparse
import random
from dataclasses import dataclass, field

PAGE = 4096
DEFAULT_LIMIT = 1024
DOMID_SELF = 0x7ff0
BYTES_IN_PAGE = (0, 1, 7, 2048, 4095)  # offsets worth a look
FREEING_MS = 2600  # within it the kernel frees what waited to be unmapped, even if it missed its first try


@dataclass(eq=False)
class Alloc:
    """Grants made by one ioctl, and which of their pages still belong to the file."""
    name: str
    file: str
    count: int
    domid: int
    writable: bool
    live: set = field(default_factory=set)
    closed: bool = False


@dataclass(eq=False)
class Mapping:
    """A mapping of pages of an alloc, and which of its pages are still mapped."""
    name: str
    alloc: Alloc
    pages: int
    parts: set = field(default_factory=set)


@dataclass(eq=False)
class GrantMapping:
    """A mapping through gntdev of grefs of an alloc; group names them in gntdev."""
    name: str
    group: str
    alloc: Alloc
    pages: int


class Generator:
    """Writes operations that mostly succeed: it follows roughly what is open, allocated and mapped."""

    def __init__(self, seed, features):
        self.random = random.Random(seed)
        self.features = set(features)
        self.lines = []
        self.files, self.allocs, self.mappings, self.grant_mappings, self.processes = [], [], [], [], []
        self.named = {}
        self.restore_limit_at = 0
        self.say('note random seed', seed, *sorted(self.features))

    def say(self, *words):
        self.lines.append(' '.join(str(word) for word in words))

    def new_name(self, letter):
        self.named[letter] = self.named.get(letter, 0) + 1
        return f'{letter}{self.named[letter]}'

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, *choices):
        return self.random.choice(choices)

    def script(self, operations):
        """The lines of a script of about so many operations, which ends with everything closed."""
        self.open_file()
        if 'events' in self.features:
            for line in ('evopen E', 'evbind E P 0', 'evinter E Q 0 %P', 'evbind E P2 0'):
                self.say(line)
        if 'gntdev' in self.features:
            self.say('gdopen D')
        while len(self.lines) < operations:
            self.step()
        self.close_all()
        return self.lines

    def step(self):
        """At most one operation. What cannot be done now makes room for the next one of the list."""
        if self.restore_limit_at and len(self.lines) >= self.restore_limit_at:
            self.say('limit', DEFAULT_LIMIT)
            self.restore_limit_at = 0
        if 'gntdev' in self.features and self.chance(0.08):
            x = 0.97
        else:
            x = self.random.random()
        self.allocs = [a for a in self.allocs if a.count or self.chance(0.5)]
        for bound, possible, action in (
                (0.06, len(self.files) < 5, self.open_file),
                (0.09, len(self.files) > 1, self.close_file),
                (0.34, True, self.alloc),
                (0.56, self.allocs, self.dealloc),
                (0.68, self.allocs, self.notify),
                (0.80, self.allocs, self.mmap),
                (0.86, self.mappings, self.access),
                (0.95, self.mappings, self.munmap),
                (0.96, True, self.change_limit),
                (0.985, 'gntdev' in self.features and (self.grant_mappings or self.allocs), self.map_grants),
                (1, 'fork' in self.features and x >= 0.985, self.fork)):
            if x < bound and possible:
                action()
                break

    def open_file(self):
        self.files.append(self.new_name('F'))
        self.say('open', self.files[-1])

    def close_file(self):
        file = self.files.pop(self.random.randrange(len(self.files)))
        self.say('close', file)
        for alloc in self.allocs:
            if alloc.file == file:
                alloc.live = set()
                alloc.closed = True
        self.allocs = [a for a in self.allocs if not a.closed or self.is_mapped(a)]

    def is_mapped(self, alloc):
        return any(m.alloc is alloc for m in self.mappings + self.grant_mappings)

    def alloc(self):
        name = self.new_name('A')
        file = self.random.choice(self.files)
        count = self.pick(1, 1, 1, 2, 2, 3, 4, 5, 8, self.random.randint(1, 40), 0)
        domid = self.pick(0, 0, 0, 0, 0, 0, 1, 2, DOMID_SELF, self.random.randrange(65536))
        flags = self.pick(1, 1, 1, 0, self.random.randrange(65536))
        self.say('alloc', file, domid, flags, count, name)
        self.allocs.append(Alloc(name, file, count, domid, bool(flags & 1), set(range(count))))

    def dealloc(self):
        alloc = self.random.choice(self.allocs)
        file = alloc.file if self.chance(0.95) else self.random.choice(self.files)
        if alloc.count == 0 or self.chance(0.1):  # perhaps nothing that can be deallocated
            first, count = self.pick(0, 1, 2, 3), self.pick(0, 1, 2, alloc.count + 1)
        elif self.chance(0.5):
            first, count = 0, alloc.count
        else:
            first = self.random.randrange(alloc.count)
            count = self.random.randint(1, alloc.count - first)
        inside = self.pick(*[0] * 12, 1, 0x800)
        self.say('dealloc', file, f'${alloc.name}+{first * PAGE + inside:#x}', count)
        pages = set(range(first, first + count))
        if file == alloc.file and not inside and count and pages <= alloc.live:
            alloc.live -= pages
        self.allocs = [a for a in self.allocs if a.live or self.chance(0.3) or self.is_mapped(a)]

    def notify(self):
        alloc = self.random.choice(self.allocs)
        page = self.random.randrange(max(1, alloc.count + self.chance(0.1)))
        if 'events' in self.features:
            action = self.pick(0, 1, 1, 1, 1, 4, 5, 2, 2, 3, 3)
            port = self.pick('%Q', '%Q', '%P', '%P2', 0, 4000)
        else:
            action, port = self.pick(0, 1, 1, 1, 1, 4, 5, 2), 0
        self.say('notify', alloc.file, f'${alloc.name}+{page * PAGE + self.pick(*BYTES_IN_PAGE):#x}', action, port)
        if 'events' in self.features and self.chance(0.2):
            self.say('evpending E')

    def mmap(self):
        alloc = self.random.choice(self.allocs)
        if alloc.count == 0:
            return
        first = self.random.randrange(alloc.count)
        pages = self.random.randint(1, alloc.count - first)
        name = self.new_name('M')
        private = self.chance(0.05)
        how = 'rw private' if private else self.pick('rw', 'rw', 'r')
        self.say('mmap', name, alloc.file, f'${alloc.name}+{first * PAGE:#x}', pages, how)
        if not private and set(range(first, first + pages)) <= alloc.live and alloc.file in self.files:
            self.mappings.append(Mapping(name, alloc, pages, set(range(pages))))

    def access(self):
        mapping = self.random.choice(self.mappings)
        page = self.random.choice(sorted(mapping.parts))
        if self.chance(0.5):
            self.say('poke', mapping.name, hex(page * PAGE + self.pick(*BYTES_IN_PAGE)), self.random.randrange(1, 256))
        else:
            self.say('peek', mapping.name, hex(page * PAGE), 8)

    def munmap(self):
        mapping = self.mappings[self.random.randrange(len(self.mappings))]
        if not self.chance(0.7) and mapping.pages > 1:
            page = self.random.choice(sorted(mapping.parts))
            self.say('munmap', mapping.name, page, 1)
            mapping.parts.discard(page)
        else:
            if len(mapping.parts) == mapping.pages:
                self.say('munmap', mapping.name)
            else:
                self.munmap_pages(mapping)
            mapping.parts.clear()
        if not mapping.parts:
            self.mappings.remove(mapping)

    def munmap_pages(self, mapping):
        for page in sorted(mapping.parts):
            self.say('munmap', mapping.name, page, 1)

    def change_limit(self):
        self.say('limit', self.pick(DEFAULT_LIMIT, 64, 16, 4, 0))
        self.restore_limit_at = len(self.lines) + self.random.randint(2, 12)

    def map_grants(self):
        if self.grant_mappings and self.chance(0.5):
            mapping = self.grant_mappings.pop(self.random.randrange(len(self.grant_mappings)))
            self.say('munmap', mapping.name)
            self.say('gdunmap D', '$' + mapping.group, mapping.pages)
            self.say('sleep', FREEING_MS)
            return
        alloc = self.random.choice(self.allocs) if self.allocs else None
        if not alloc or not alloc.live or alloc.domid != 0:
            return
        pages = min(len(alloc.live), self.random.randint(1, 3))
        refs = self.random.sample(sorted(alloc.live), pages)
        group = self.new_name('G')
        mapping = GrantMapping('N' + group[1:], group, alloc, pages)
        self.say('gdmap D', group, 0, *[f'@{alloc.name}.{ref}' for ref in refs])
        self.say('mmap', mapping.name, 'D', '$' + group, pages, 'rw' if alloc.writable else 'r')
        self.grant_mappings.append(mapping)

    def fork(self):
        if self.processes:
            process = self.processes.pop()
            self.say(self.pick('exit', 'kill'), process)
        else:
            self.processes.append(self.new_name('C'))
            self.say('fork', self.processes[-1])

    def close_all(self):
        for process in self.processes:
            self.say('exit', process)
        self.say('limit', DEFAULT_LIMIT)
        self.say('entries')
        for mapping in self.mappings:
            self.munmap_pages(mapping)
        for mapping in self.grant_mappings:
            self.say('munmap', mapping.name)
        for file in self.files:
            self.say('close', file)
        if 'gntdev' in self.features:
            self.say('sleep', FREEING_MS)
        self.say('entries')


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('seed', type=int)
    parser.add_argument('operations', type=int, help='about how many')
    parser.add_argument('features', nargs='*', metavar='gntdev|fork|events', help='beside gntalloc alone')
    arguments = parser.parse_args()
    unknown = set(arguments.features) - {'gntdev', 'fork', 'events'}
    if unknown:
        parser.error('unknown features: ' + ' '.join(sorted(unknown)))
    print('\n'.join(Generator(arguments.seed, arguments.features).script(arguments.operations)))


if __name__ == '__main__':
    main()

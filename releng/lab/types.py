#!/usr/bin/env python3
"""types.py VMLINUZ FILE: writes the types (BTF) of a kernel image that xz has packed, as /sys/kernel/btf/vmlinux has them."""
import lzma
import struct
import sys

XZ = b'\xfd7zXZ\0'


def unpacked(image):
    begin = image.find(XZ)
    if begin < 0:
        raise SystemExit('types.py: the kernel is not packed with xz')
    return lzma.LZMADecompressor().decompress(image[begin:])


def section(elf, wanted):
    """The bytes of a section of a 64-bit little endian ELF file."""
    offset, = struct.unpack_from('<Q', elf, 0x28)
    size, count, names = struct.unpack_from('<HHH', elf, 0x3a)
    headers = [struct.unpack_from('<IIQQQQ', elf, offset + i * size) for i in range(count)]
    for name, _, _, _, begin, length in headers:
        at = headers[names][4] + name
        if elf[at:elf.index(b'\0', at)] == wanted:
            return elf[begin:begin + length]
    raise SystemExit(f'types.py: the kernel has no section {wanted.decode()}')


def main():
    with open(sys.argv[1], 'rb') as file:
        types = section(unpacked(file.read()), b'.BTF')
    with open(sys.argv[2], 'wb') as file:
        file.write(types)


if __name__ == '__main__':
    main()

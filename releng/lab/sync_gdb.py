"""For `run -s`: reads the table of the stopped machine in every way that QEMU and Xen offer, so that they can be compared.

Leaves in the folder sync-NAME: what Xen's g key prints on the serial line, pages by the monitor's pmemsave, by the gdb
remote protocol with its transcript, and by gdb itself."""
import os
import re
import socket
import subprocess
import time

PAGE = 4096
TO_XEN = b'\x01\x01\x01'  # three times Ctrl-A moves the serial input between Xen and dom0
SHOWN_DIGITS = 400


class RemoteProtocol:
    """As much of the gdb remote protocol as reading memory needs."""

    def __init__(self, port, transcript):
        self.connection = socket.create_connection(('127.0.0.1', port))
        self.connection.settimeout(5)
        self.transcript = transcript
        self.received = b''

    def ask(self, packet):
        self.connection.sendall(b'$' + packet.encode() + b'#%02x' % (sum(packet.encode()) % 256))
        self.transcript.write(f'-> ${packet}\n')
        while True:
            reply = self.reply()
            if not reply.startswith('T') or packet == '?':
                shown = reply if len(reply) < SHOWN_DIGITS else f'{reply[:SHOWN_DIGITS]}... ({len(reply)} hex digits)'
                self.transcript.write(f'<- ${shown}\n')
                return reply
            self.transcript.write(f'<- ${reply}   (unsolicited: attaching stops the machine)\n')

    def reply(self):
        while b'#' not in self.received or len(self.received) < self.received.index(b'#') + 3:
            more = self.connection.recv(65536)
            if not more:
                raise EOFError('the gdbstub closed the connection')
            self.received += more
        begin = self.received.index(b'$')
        end = self.received.index(b'#', begin)
        reply = self.received[begin + 1:end].decode()
        self.received = self.received[end + 3:]
        self.connection.sendall(b'+')
        return reply


def read_by_protocol(port, mfn, out):
    with open(out + '/rsp-transcript.txt', 'w', encoding='ascii') as transcript:
        protocol = RemoteProtocol(port, transcript)
        with protocol.connection:
            for packet in ('qSupported:multiprocess+;swbreak+', '?', 'qqemu.PhyMemMode', 'Qqemu.PhyMemMode:1'):
                protocol.ask(packet)
            page = b''.join(bytes.fromhex(protocol.ask(f'm{mfn * PAGE + o:x},400')) for o in range(0, PAGE, 0x400))
            protocol.ask('Qqemu.PhyMemMode:0')
            protocol.ask('D;1')
    with open(out + '/rsp.bin', 'wb') as file:
        file.write(page)


def dump(file, address):
    return f'dump binary memory {file} {address:#x} {address + PAGE:#x}'


def gdb_commands(port, line, out):
    pointer, table, mfn = field(line, 'sym'), int(field(line, 'shared'), 16), frames(line, 'mfn')[0]
    commands = ['set pagination off', 'set confirm off', 'set architecture i386:x86-64', f'target remote 127.0.0.1:{port}',
                'info registers rip cs cr3',
                'echo == kernel virtual: the pointer gnttab_shared.addr\\n',
                f'x/1gx {pointer}', f'x/16hx {table + 64:#x}', dump(out + '/gdb-virt.bin', table),
                'echo == physical (machine) address through Qqemu.PhyMemMode\\n',
                'maintenance packet Qqemu.PhyMemMode:1', f'x/16hx {mfn * PAGE + 64:#x}', dump(out + '/gdb-phys.bin', mfn * PAGE)]
    for i, other in enumerate(frames(line, 'dommfn')):
        commands += [f'echo == domU frame {i} at machine address\\n', f'x/16hx {other * PAGE:#x}',
                     dump(f'{out}/gdb-domU-{i}.bin', other * PAGE)]
    return commands + ['maintenance packet Qqemu.PhyMemMode:0', 'detach', 'quit']


def read_by_gdb(port, line, out):
    with open(out + '/gdb.cmds', 'w', encoding='ascii') as file:
        file.write('\n'.join(gdb_commands(port, line, out)) + '\n')
    start = time.time()
    gdb = subprocess.run(['gdb', '-nx', '-batch', '-x', out + '/gdb.cmds'], capture_output=True, text=True, timeout=60,
                         check=False)
    with open(out + '/gdb.txt', 'w', encoding='utf-8') as file:
        file.write(gdb.stdout + gdb.stderr + f'\n(gdb session took {time.time() - start:.1f}s)\n')


def press_g(host, out):
    start = host.position()
    host.console.sendall(TO_XEN)
    time.sleep(0.3)
    host.console.sendall(b'g')
    text = host.wait(rb'gnttab_usage_print_all \] done', 10, start)
    time.sleep(0.2)
    start = host.position()
    host.console.sendall(TO_XEN)
    host.wait(rb'input to DOM0|Serial input', 3, start)
    with open(out + '/serial-g.txt', 'wb') as file:
        file.write(text + b'\n')


def field(line, name):
    found = re.search(rf' {name}=(\S+)', line)
    return found[1] if found else ''


def frames(line, name):
    return [int(frame, 16) for frame in field(line, name).split(',') if frame]


def on_sync(name, host):
    out = os.path.join(host.out, 'sync-' + name)
    os.makedirs(out, exist_ok=True)
    press_g(host, out)
    mfns = frames(host.line, 'mfn')
    for i, mfn in enumerate(mfns):
        host.monitor(f'pmemsave {mfn * PAGE:#x} {PAGE} "{out}/pmem-{i}.bin"')
    if host.gdb:
        port = int(host.gdb.rsplit(':', 1)[1])
        read_by_protocol(port, mfns[0], out)
        read_by_gdb(port, host.line, out)

#!/usr/bin/env python3
"""Boots Xen with a dom0 in QEMU, answers its @@SYNC lines, and unpacks the files that it sends through its second serial port.

Writes console.log, qemu.cmd, qemu.err and run.json beside those files. Ends with 0 if dom0 came to its end and every script
was done to its end."""
import argparse
import gzip
import importlib.util
import json
import os
import re
import resource
import shlex
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

END_OF_FILE = b'\n@END\n'


def connect(path):
    """QEMU makes its sockets when it starts."""
    for _ in range(200):
        try:
            connection = socket.socket(socket.AF_UNIX)
            connection.connect(path)
            return connection
        except OSError:
            connection.close()
            time.sleep(0.05)
    raise SystemExit('QEMU made no socket ' + path)


def received(connection):
    """Yields what comes, until the other end is closed."""
    while True:
        try:
            data = connection.recv(65536)
        except OSError:
            return
        if not data:
            return
        yield data


class Host:
    """One boot. This is what on_sync(name, host) of a --sync file works with: out is the folder of what is made, line the
    @@SYNC line, gdb the argument of --gdb, console the first serial port."""

    def __init__(self, arguments):
        self.arguments = arguments
        self.out = os.path.abspath(arguments.out)
        self.gdb = arguments.gdb
        self.on_sync = load_on_sync(arguments.sync) if arguments.sync else None
        self.line = ''
        self.marks, self.files, self.failed = [], [], []
        self.text = bytearray()
        self.more_text = threading.Condition()

    def run(self):
        """Returns the exit status."""
        os.makedirs(self.out, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix='lab-') as sockets, open(self.path('qemu.err'), 'wb') as errors:
            self.monitor_path = os.path.join(sockets, 'monitor')
            command = self.command(sockets)
            with open(self.path('qemu.cmd'), 'w', encoding='utf-8') as file:
                file.write(shlex.join(command) + '\n')
            self.start = time.time()
            qemu = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=errors)
            try:
                self.console = connect(os.path.join(sockets, 'com1'))
                self.serial = connect(os.path.join(sockets, 'com2'))
                self.follow(qemu)
            finally:
                if qemu.poll() is None:
                    qemu.terminate()
                    qemu.wait()
        self.write_summary(qemu.returncode)
        finished = any(mark.startswith('@@FINISHED') for _, mark in self.marks)
        for name in self.failed:
            print(f'{name}: the probe did not come to its end', flush=True)
        return 0 if finished and not self.failed else 1

    def path(self, name):
        return os.path.join(self.out, name)

    def command(self, sockets):
        a = self.arguments
        xen = f'console=com1 com1=115200,8n1 dom0_mem={a.dom0_mem} conring_size=256k loglvl=all guest_loglvl=all noreboot=0'
        dom0 = 'console=hvc0 panic=1 quiet nokaslr'
        command = ['qemu-system-x86_64', '-accel', 'tcg', '-cpu', a.cpu, '-m', a.mem,
                   '-display', 'none', '-vga', 'none', '-net', 'none', '-no-reboot']
        for port in ('com1', 'com2'):
            command += ['-chardev', f'socket,id={port},path={sockets}/{port},server=on,wait=on', '-serial', 'chardev:' + port]
        command += ['-monitor', f'unix:{self.monitor_path},server=on,wait=off',
                    '-kernel', a.xen, '-append', f'{xen} {a.xen_args}'.strip(),
                    '-initrd', f'{a.kernel} {dom0} {a.dom0_args},{a.initrd}']
        return command + (['-gdb', a.gdb] if a.gdb else [])

    def follow(self, qemu):
        threads = [threading.Thread(target=target, daemon=True) for target in (self.read_console, self.read_files)]
        for thread in threads:
            thread.start()
        try:
            qemu.wait(self.arguments.timeout)
        except subprocess.TimeoutExpired:
            print(f'not done after {self.arguments.timeout} seconds: ending QEMU', flush=True)
            qemu.terminate()
            qemu.wait()
        for thread in threads:
            thread.join(3)

    def read_console(self):
        seen = 0
        with open(self.path('console.log'), 'wb') as log:
            for data in received(self.console):
                log.write(data)
                log.flush()
                with self.more_text:
                    self.text.extend(data)
                    self.more_text.notify_all()
                while (end := self.text.find(b'\n', seen)) >= 0:
                    line = bytes(self.text[seen:end]).decode(errors='replace').strip()
                    seen = end + 1
                    if '@@' in line:
                        self.mark(line[line.index('@@'):])

    def mark(self, line):
        """Lines with @@ are what dom0 tells us."""
        self.marks.append((round(time.time() - self.start, 2), line))
        print(f'{self.marks[-1][0]:8.2f}s {line}', flush=True)
        if sync := re.match(r'@@SYNC (\S+)', line):
            threading.Thread(target=self.sync, args=(sync[1], line), daemon=True).start()
        if done := re.match(r'@@DONE (\S+) rc ([1-9]\d*)', line):
            self.failed.append(done[1])

    def sync(self, name, line):
        self.line = line
        try:
            if self.on_sync:
                self.on_sync(name, self)
        except Exception as e:  # dom0 waits for its answer
            print('sync', name, 'failed:', repr(e), flush=True)
        self.console.sendall(b'go\n')

    def read_files(self):
        """A file comes as a line "@FILE name bytes", its bytes compressed, and a line "@END"."""
        data = bytearray()
        for more in received(self.serial):
            data += more
            while (begin := data.find(b'@FILE ')) >= 0 and (end := data.find(b'\n', begin)) >= 0:
                _, name, size = bytes(data[begin:end]).decode().split(' ')
                after = end + 1 + int(size)
                if len(data) < after + len(END_OF_FILE):
                    break
                if bytes(data[after:after + len(END_OF_FILE)]) != END_OF_FILE:
                    print('damaged on its way:', name, flush=True)
                self.write_file(name, gzip.decompress(bytes(data[end + 1:after])))
                del data[:after + len(END_OF_FILE)]

    def write_file(self, name, data):
        path = self.path(os.path.normpath('/' + name).lstrip('/'))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'wb') as file:
            file.write(data)
        self.files.append(name)

    def write_summary(self, status):
        wall = round(time.time() - self.start, 2)
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu, memory = round(usage.ru_utime + usage.ru_stime, 1), usage.ru_maxrss // 1024
        with open(self.path('run.json'), 'w', encoding='utf-8') as file:
            json.dump({'wall_s': wall, 'rc': status, 'qemu_maxrss_mib': memory, 'qemu_cpu_s': cpu,
                       'marks': self.marks, 'files': self.files}, file, indent=1)
        print(f'QEMU ended with {status} after {wall:.0f} s ({cpu:.0f} s of processor time, {memory} MiB): '
              f'{len(self.files)} files in {self.out}', flush=True)

    # For --sync files.

    def monitor(self, command, wait=0.3):
        """What QEMU's monitor answers within so many seconds of silence."""
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(self.monitor_path)
            connection.settimeout(wait)
            time.sleep(0.1)
            connection.sendall(command.encode() + b'\n')
            return b''.join(received(connection)).decode(errors='replace')

    def position(self):
        """How much the console has printed."""
        return len(self.text)

    def wait(self, pattern, timeout=10, start=0):
        """What the console printed from there to the end of the pattern, or until the time was over."""
        end = time.time() + timeout
        with self.more_text:
            while True:
                text = bytes(self.text[start:])
                if match := re.search(pattern, text):
                    return text[:match.end()]
                if time.time() > end:
                    return text
                self.more_text.wait(0.1)


def load_on_sync(path):
    spec = importlib.util.spec_from_file_location('sync', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.on_sync


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--xen', required=True, help='the hypervisor, not compressed')
    parser.add_argument('--kernel', required=True)
    parser.add_argument('--initrd', required=True)
    parser.add_argument('--out', required=True, help='folder for what is made')
    parser.add_argument('--mem', default='1024', help='MiB of the machine')
    parser.add_argument('--dom0-mem', default='512M')
    parser.add_argument('--xen-args', default='')
    parser.add_argument('--dom0-args', default='')
    parser.add_argument('--timeout', type=int, default=600, help='seconds')
    parser.add_argument('--gdb', default='', help="what QEMU's gdbstub listens on, such as tcp:127.0.0.1:PORT")
    parser.add_argument('--sync', default='', help='Python file with on_sync(name, host)')
    parser.add_argument('--cpu', default='qemu64')
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that QEMU is ended too
    sys.exit(Host(parser.parse_args()).run())


if __name__ == '__main__':
    main()

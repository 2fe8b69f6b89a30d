"""For `run -s`: looks at the stopped machine with `grantscope capture` through QEMU's gdbstub, and keeps what they said.

Leaves in the folder sync-NAME, of a look by virtual addresses and of one by physical ones: virtual.grants, what the command
printed in virtual.txt, and all packets in virtual.rsp, a line each: "> " what we asked, "< " what the stub said, without
acknowledgements. $LIVE_LOOK is the command without its URI, $LIVE_TYPES the files with types."""
import os
import re
import shlex
import socket
import subprocess
import threading

SECONDS = 50  # a sync waits a minute
PACKET = re.compile(rb'\$([^#]*)#[0-9a-f]{2}|(\x03)', re.DOTALL)


class Proxy:
    """Between a client and a stub; serves one connection."""

    def __init__(self, port, transcript):
        self.server = socket.create_server(('127.0.0.1', 0))
        self.stub_port, self.port = port, self.server.getsockname()[1]
        self.transcript, self.lock = transcript, threading.Lock()
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def serve(self):
        try:
            client, _ = self.server.accept()
        except OSError:
            return
        with client, socket.create_connection(('127.0.0.1', self.stub_port)) as stub:
            for end in (client, stub):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            back = threading.Thread(target=self.forward, args=(stub, client, '<'), daemon=True)
            back.start()
            self.forward(client, stub, '>')
            back.join(5)

    def forward(self, source, sink, mark):
        data = b''
        try:
            while more := source.recv(65536):
                data = self.note(data + more, mark)  # before it is sent on: its answer comes after it
                sink.sendall(more)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def note(self, data, mark):
        """Writes the packets that are complete; what comes after them is given back."""
        end = 0
        for packet in PACKET.finditer(data):
            text = (packet[1] if packet[2] is None else packet[2]).decode('latin-1')
            with self.lock:
                self.transcript.write(mark + ' ' + text.encode('unicode_escape').decode('ascii') + '\n')
            end = packet.end()
        return data[end:]

    def close(self):
        self.thread.join(5)
        self.server.close()


def look(out, port, uri):
    command = shlex.split(os.environ['LIVE_LOOK'])
    with open(out + '.rsp', 'w', encoding='ascii') as transcript:
        proxy = Proxy(port, transcript)
        try:
            done = subprocess.run([*command, uri.format(port=proxy.port), '-o', out + '.grants'], capture_output=True, text=True,
                                  timeout=SECONDS / 2, check=False)
        finally:
            proxy.close()
    with open(out + '.txt', 'w', encoding='utf-8') as file:
        file.write(f'{done.stdout}{done.stderr}exit status {done.returncode}\n')


def on_sync(name, host):
    out = os.path.join(host.out, 'sync-' + name)
    os.makedirs(out, exist_ok=True)
    port = int(host.gdb.rsplit(':', 1)[1])
    files = f'symbols={host.out}/kallsyms.txt' + ''.join('&btf=' + path for path in os.environ.get('LIVE_TYPES', '').split())
    for memory in ('virtual', 'physical'):
        look(f'{out}/{memory}', port, 'gdb://127.0.0.1:{port}?memory=' + memory + '&' + files)

#!/usr/bin/env python3
"""Prints traces for people: a line per operation, notes as headings."""
import argparse
import json

ELSEWHERE = {'i', 'line', 'op', 'args', 'ret', 'errno', 'gref_size', 'free', 'delta', 'mfns', 'vars'}
SHOWN_ENTRIES = 8
SHOWN_CHARACTERS = 300


def entry(e):
    status = ' st' + e['status'] if 'status' in e else ''
    return f"[{e['ref']}:{e['flags']} d{e['domid']} {e['frame']}{status}]"


def describe(step):
    if step['op'] == 'note':
        return '  # ' + step['text']
    arguments = ' '.join(f'{name}={value}' for name, value in step.get('args', {}).items())
    result = (step['errno'] or 'ok') if 'ret' in step else ''
    rest = ' '.join(f'{name}={value}' for name, value in step.items() if name not in ELSEWHERE)
    if len(rest) > SHOWN_CHARACTERS:
        rest = rest[:SHOWN_CHARACTERS] + '...'
    delta = ' '.join(entry(e) for e in step.get('delta', [])[:SHOWN_ENTRIES])
    return (f"{step['i']:3} {step['op']} {arguments} -> {result} {rest} "
            f"gs={step.get('gref_size')} free={step.get('free')} {delta}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('traces', nargs='+', metavar='TRACE')
    for name in parser.parse_args().traces:
        print('==', name)
        with open(name, encoding='utf-8') as trace:
            for line in trace:
                try:
                    print(describe(json.loads(line)))
                except ValueError:
                    print('not JSON:', line[:200])


if __name__ == '__main__':
    main()

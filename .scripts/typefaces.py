#!/usr/bin/env python3
"""Makes Sources/Plotting/Raster/Typefaces/*.swift: the outlines of the letters that pictures are lettered with.

Needs fonttools, and the Debian packages fonts-liberation2 2.1.5, fonts-dejavu-core 2.37 and fonts-droid-fallback 6.0.1r16,
unpacked into a folder:
    .scripts/typefaces.py FOLDER

A set is a row of bits, six in each character of base 64, the highest first. Numbers are written as Exp-Golomb codes of order
ORDER, lengths with a bit for the sign before. First comes how many units of an em of 1024 one of the set's units has, then each letter:
how far its character is from the one before, how many bits follow, its advance, how many closed lines it has. Each of these is the
number of its points, and then for each point two bits for its kind (KINDS) and the way to it from the point before.
"""
import os
import sys

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

# Of an em; a power of two, so that sizes scale without rounding.
UNITS = 1024
# Numbers below 2^ORDER take ORDER + 1 bits, each doubling beyond two more: this order makes the fewest bits of all sets.
ORDER = 5
# A corner straight across from the point before, a corner straight above or below it, any corner, and what draws a curve.
ACROSS, UPRIGHT, CORNER, CURVE = range(4)
BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100)]
EASTERN = [*range(0x100, 0x180)]
GREEK = [*range(0x391, 0x3AA), *range(0x3B1, 0x3CA), 0x3D5, 0x3F5]
PUNCTUATION = [0x2013, 0x2014, 0x2016, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x2039, 0x203A]
MATHEMATICS = [
    0x2070, *range(0x2074, 0x208A), 0x2190, 0x2191, 0x2192, 0x2193, 0x2196, 0x2197, 0x2198, 0x2199, 0x21D2, 0x2202,
    0x2207, 0x2208, 0x2211, 0x2212, 0x2213, 0x2215, 0x2217, 0x2219, 0x221A, 0x221E, 0x2229, 0x222B, 0x2248, 0x2260,
    0x2261, 0x2264, 0x2265, 0x226A, 0x226B, 0x22C5, 0x22C8]
SIGNS = [
    0x25A0, 0x25A1, 0x25AC, 0x25B2, 0x25B3, 0x25B6, 0x25BA, 0x25BC, 0x25BD, 0x25C0, 0x25C6, 0x25C7, 0x25C9, 0x25CB,
    0x25CE, 0x25CF, 0x2605, 0x2606, 0x2713, 0x2715, 0x2717, 0x271A, 0x271B]
PLAIN = LATIN + GREEK + PUNCTUATION


def chinese():
    """Level 1 of GB 2312, which are the 3,755 characters in common use, whatever else the program and its presets say, and
    the signs of Chinese texts."""
    level = {ord(bytes([0xA0 + row, 0xA0 + cell]).decode("gb2312"))
             for row in range(16, 56) for cell in range(1, 95) if row < 55 or cell < 90}
    assert len(level) == 3755
    said = set()
    for folder in ("Sources", "Presets"):
        for place, _, files in os.walk(os.path.join(ROOT, folder)):
            for file in files:
                if file.endswith((".swift", ".yaml")):
                    with open(os.path.join(place, file), encoding="utf-8") as text:
                        said.update(map(ord, text.read()))
    signs = {*range(0x3001, 0x3020), *range(0xFF01, 0xFF5F), 0xFFE5}
    return sorted(level | signs | {scalar for scalar in said if 0x3400 <= scalar < 0xA000})


# The name in Swift, what it is for, the file, its letters, its units in an em.
FACES = [
    ("sans", "Liberation Sans 2.1.5", "LiberationSans-Regular.ttf", PLAIN + EASTERN + MATHEMATICS, UNITS),
    ("sansBold", "Liberation Sans Bold 2.1.5", "LiberationSans-Bold.ttf", PLAIN + MATHEMATICS, UNITS),
    ("mono", "DejaVu Sans Mono 2.37", "DejaVuSansMono.ttf", PLAIN + EASTERN + MATHEMATICS + SIGNS, UNITS),
    ("monoBold", "DejaVu Sans Mono Bold 2.37", "DejaVuSansMono-Bold.ttf", PLAIN, UNITS),
    # The font itself has no more units.
    ("han", "Droid Sans Fallback 2.55b", "DroidSansFallback.ttf", chinese(), 256),
]


def number(value):
    """A whole number from 0 on as bits."""
    value += 1 << ORDER
    digits = f"{value:b}"
    return "0" * (len(digits) - ORDER - 1) + digits


def length(value):
    return ("1" if value < 0 else "0") + number(abs(value))


def contours(font, name, scale):
    """Closed lines of (x, y, is on the line), with curves of the second degree between."""
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    lines = []
    for command, points in pen.value:
        if command == "moveTo":
            lines.append([(*points[0], True)])
        elif command == "lineTo":
            lines[-1].append((*points[0], True))
        elif command == "qCurveTo":
            if points[-1] is None:
                lines.append([(*point, False) for point in points[:-1]])
            else:
                lines[-1] += [(*point, False) for point in points[:-1]] + [(*points[-1], True)]
        else:
            assert command in ("closePath", "endPath"), command
    rounded = []
    for line in lines:
        line = [(round(x * scale), round(y * scale), on) for x, y, on in line]
        if len(line) > 1 and line[0] == line[-1]:
            line.pop()
        if len(line) > 2:
            rounded.append(line)
    return rounded


def letter(lines):
    """The bits of closed lines."""
    bits = number(len(lines))
    x = y = 0
    for line in lines:
        bits += number(len(line))
        for to_x, to_y, on in line:
            kind = CURVE if not on else ACROSS if to_y == y else UPRIGHT if to_x == x else CORNER
            bits += f"{kind:02b}"
            if kind != UPRIGHT:
                bits += length(to_x - x)
            if kind != ACROSS:
                bits += length(to_y - y)
            x, y = to_x, to_y
    return bits


def encode(path, scalars, units):
    font = TTFont(path)
    names = font.getBestCmap()
    scale = units / font["head"].unitsPerEm
    bits = [number(UNITS // units)]
    before = 0
    for scalar in sorted(set(scalars)):
        if scalar not in names:
            continue
        shape = number(round(font["hmtx"][names[scalar]][0] * scale)) + letter(contours(font, names[scalar], scale))
        bits += number(scalar - before), number(len(shape)), shape
        before = scalar
    bits = "".join(bits)
    bits += "0" * (-len(bits) % 6)
    return "".join(BASE64[int(bits[start:start + 6], 2)] for start in range(0, len(bits), 6))


def find(folder, file):
    for root, _, files in os.walk(folder):
        if file in files:
            return os.path.join(root, file)
    sys.exit(f"{file} is not in {folder}")


def main():
    output = os.path.join(ROOT, "Sources/Plotting/Raster/Typefaces")
    for name, title, file, scalars, units in FACES:
        text = encode(find(sys.argv[1], file), scalars, units)
        # A file of at most 300 lines, whatever is in it.
        width = max(180, -(-len(text) // 280))
        lines = [text[start:start + width] for start in range(0, len(text), width)]
        title_name = name[0].upper() + name[1:]
        with open(os.path.join(output, f"Outlines+{title_name}.swift"), "w") as swift:
            swift.write(
                "// Made by .scripts/typefaces.py. Licences: LICENSES.md in this folder.\n\n"
                f"extension Outlines {{\n  /// Letters of {title}.\n  static let {name}: StaticString = \"\"\"\n    "
                + "\\\n    ".join(lines) + "\n    \"\"\"\n}\n")
        print(name, len(text), len(lines))


main()

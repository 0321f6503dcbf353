#!/usr/bin/env python3
"""Makes Sources/Plotting/Raster/Typefaces/*.swift: the outlines of the letters that pictures are lettered with.

Needs fonttools, and the Debian packages fonts-liberation2 2.1.5 and fonts-dejavu-core 2.37, unpacked into a folder:
    .scripts/typefaces.py FOLDER
"""
import base64
import os
import sys

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

# Of an em; a power of two, so that sizes scale without rounding.
UNITS = 1024
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

# The name in Swift, what it is for, the file, its letters.
FACES = [
    ("sans", "Liberation Sans 2.1.5", "LiberationSans-Regular.ttf", PLAIN + EASTERN + MATHEMATICS),
    ("sansBold", "Liberation Sans Bold 2.1.5", "LiberationSans-Bold.ttf", PLAIN + MATHEMATICS),
    ("mono", "DejaVu Sans Mono 2.37", "DejaVuSansMono.ttf", PLAIN + EASTERN + MATHEMATICS + SIGNS),
    ("monoBold", "DejaVu Sans Mono Bold 2.37", "DejaVuSansMono-Bold.ttf", PLAIN),
]


def number(value):
    """A whole number in as few bytes as it needs, seven bits a byte, the lowest first."""
    encoded = []
    while value > 127:
        encoded.append(value & 127 | 128)
        value >>= 7
    return bytes([*encoded, value])


def signed(value):
    return number(2 * value if value >= 0 else -2 * value - 1)


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


def encode(path, scalars):
    font = TTFont(path)
    names = font.getBestCmap()
    scale = UNITS / font["head"].unitsPerEm
    data = b""
    before = 0
    for scalar in sorted(set(scalars)):
        if scalar not in names:
            continue
        lines = contours(font, names[scalar], scale)
        data += number(scalar - before) + number(round(font["hmtx"][names[scalar]][0] * scale)) + number(len(lines))
        before = scalar
        x = y = 0
        for line in lines:
            data += number(len(line))
            for to_x, to_y, on in line:
                # The lowest bit of the way across says whether the point is on the line.
                way = to_x - x
                data += number((2 * way if way >= 0 else -2 * way - 1) << 1 | on) + signed(to_y - y)
                x, y = to_x, to_y
    return data


def find(folder, file):
    for root, _, files in os.walk(folder):
        if file in files:
            return os.path.join(root, file)
    sys.exit(f"{file} is not in {folder}")


def main():
    output = os.path.join(os.path.dirname(__file__), "../Sources/Plotting/Raster/Typefaces")
    for name, title, file, scalars in FACES:
        text = base64.b64encode(encode(find(sys.argv[1], file), scalars)).decode()
        lines = [text[start:start + 180] for start in range(0, len(text), 180)]
        title_name = name[0].upper() + name[1:]
        with open(os.path.join(output, f"Outlines+{title_name}.swift"), "w") as swift:
            swift.write(
                "// Made by .scripts/typefaces.py. Licences: LICENSES.md in this folder.\n\n"
                f"extension Outlines {{\n  /// Letters of {title}.\n  static let {name}: StaticString = \"\"\"\n    "
                + "\n    ".join(lines) + "\n    \"\"\"\n}\n")
        print(name, len(text) * 3 // 4, len(lines))


main()

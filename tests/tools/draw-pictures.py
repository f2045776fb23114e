"""Draws every picture of the sample site in content/images.

Needs Python 3 with Pillow and numpy; lettering uses the fonts of this repository.
Run from anywhere: python3 tests/tools/draw-pictures.py
"""
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

ROOT = Path(__file__).resolve().parents[2]
IMAGES = ROOT / "content" / "images"
REGULAR = ROOT / "fonts" / "noto-sans-sc" / "NotoSansSC-Regular.ttf"
BOLD = ROOT / "fonts" / "noto-sans-sc" / "NotoSansSC-Bold.ttf"


def colour(text):
    return np.array([int(text[i:i + 2], 16) for i in (1, 3, 5)], float)


def font(path, size):
    return ImageFont.truetype(str(path), size)


def ridge(width, base, height, seed, rough):
    """The skyline of a range of hills: waves that double in number and halve in height."""
    random = np.random.default_rng(seed)
    x = np.linspace(0, 1, width)
    line = np.zeros(width)
    for octave in range(8):
        line += rough ** octave * np.sin(2 * np.pi * (x * 1.3 * 2 ** octave + random.random()))
    return base - height * line / 2


def landscape(width, height, sky, sun, hills, seed, water=None):
    """Sky, sun, ranges of hills that fade into haze, perhaps a lake with the light on it, and film grain."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width].astype(float)
    rise = (y / height)[..., None]
    top, low = colour(sky[0]), colour(sky[1])
    picture = top + (low - top) * np.clip(rise * 1.7, 0, 1)

    sun_x, sun_y, radius, light = sun[0] * width, sun[1] * height, sun[2] * width, colour(sun[3])
    distance = np.hypot(x - sun_x, y - sun_y)
    glow = np.exp(-distance / (radius * 5))[..., None] * 0.75
    picture += (light - picture) * glow
    disc = np.clip((radius - distance) / 2, 0, 1)[..., None]
    picture += (light * 0.2 + 204 - picture) * disc

    clouds = sum(np.sin(x / (180 / k) + seed * k) * np.sin(y / (26 / k) + k * 2.1 + np.sin(x / 240)) for k in (1, 2, 3)) / 3
    veil = np.clip(clouds - 0.25, 0, 1)[..., None] * np.clip(1 - rise * 2.2, 0, 1) * 0.55
    picture += (np.array([255, 250, 244]) - picture) * veil

    for index, (base, tall, tone) in enumerate(hills):
        skyline = ridge(width, base * height, tall * height, seed + index * 17, 0.52)
        inside = np.clip(y - skyline[None, :], 0, 1)[..., None]
        depth = np.clip((y - skyline[None, :]) / (0.35 * height), 0, 1)[..., None]
        texture = (np.sin(x / 9 + y / 5 + seed) * np.sin(x / 4.3 - y / 11) * 5 * (index + 1) / len(hills))[..., None]
        ground = colour(tone) * (0.92 + 0.16 * (1 - depth)) + texture + glow * 30
        picture += (ground - picture) * inside

    if water is not None:
        line = int(water[0] * height)
        mirror = picture[:line][::-1][:height - line]
        ripple = (np.sin(y[line:line + len(mirror)] / 2.2 + np.sin(x[line:line + len(mirror)] / 40)) * 7)[..., None]
        picture[line:line + len(mirror)] = mirror * 0.72 + colour(water[1]) * 0.28 + ripple

    picture += random.normal(0, 3.2, (height, width, 1)) + random.normal(0, 1.4, (height, width, 3))
    return Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8))


def trees(image, seed, count, base, size, tone):
    """Firs in the foreground, drawn large and reduced so that their edges are soft."""
    random = np.random.default_rng(seed)
    scale = 3
    layer = Image.new("L", (image.width * scale, image.height * scale), 0)
    draw = ImageDraw.Draw(layer)
    for _ in range(count):
        x = random.uniform(-0.02, 1.02) * layer.width
        tall = random.uniform(0.6, 1.3) * size * layer.height
        foot = (base + random.uniform(-0.015, 0.03)) * layer.height
        draw.rectangle([x - tall * 0.02, foot - tall * 0.3, x + tall * 0.02, layer.height], fill=255)
        for step in range(9):
            high = foot - tall * (0.1 + step * 0.1)
            wide = tall * (0.20 - step * 0.02) * random.uniform(0.85, 1.15)
            draw.polygon([(x, high - tall * 0.16), (x - wide, high), (x + wide, high)], fill=255)
    mask = layer.resize(image.size, Image.LANCZOS)
    image.paste(Image.new("RGB", image.size, tone), mask=mask)
    return image


def lanterns(image, seed, count):
    """Stalls with warm lights along a quay."""
    random = np.random.default_rng(seed)
    picture = np.asarray(image).astype(float)
    y, x = np.mgrid[0:image.height, 0:image.width].astype(float)
    for index in range(count):
        cx = (index + 0.5 + random.uniform(-0.3, 0.3)) / count * image.width
        cy = image.height * (0.60 + 0.03 * np.sin(index * 1.9) + random.uniform(-0.02, 0.02))
        radius = image.width * random.uniform(0.006, 0.012)
        light = np.array([255, random.uniform(150, 205), random.uniform(60, 110)])
        near = np.exp(-np.hypot(x - cx, y - cy) / (radius * 1.5))[..., None]
        streak = np.exp(-np.abs(x - cx) / (radius * 1.2) - np.clip(y - image.height * 0.7, 0, None) / (image.height * 0.12))[..., None]
        streak *= (y > image.height * 0.7)[..., None] * (0.45 + 0.25 * np.sin(y / 3.1 + index))[..., None]
        picture += (light - picture) * np.clip(near * 1.15 + streak * 0.7, 0, 1)
    return Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8))


def badge():
    """The badge of the society: a compass rose in a ring, on nothing."""
    scale, size = 4, 480
    image = Image.new("RGBA", (size * scale, size * scale), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    middle = size * scale / 2

    def ring(radius, fill):
        draw.ellipse([middle - radius * scale, middle - radius * scale, middle + radius * scale, middle + radius * scale], fill=fill)

    ring(232, (28, 78, 94, 255))
    ring(216, (243, 236, 221, 255))
    ring(206, (28, 78, 94, 255))
    ring(150, (0, 0, 0, 0))
    for quarter in range(8):
        angle = quarter * np.pi / 4
        length = (140 if quarter % 2 == 0 else 84) * scale
        tip = (middle + length * np.sin(angle), middle - length * np.cos(angle))
        for side, fill in ((-1, (201, 96, 58, 255)), (1, (233, 178, 84, 255))):
            flank = angle + side * np.pi / 8
            draw.polygon([(middle, middle), tip, (middle + 38 * scale * np.sin(flank), middle - 38 * scale * np.cos(flank))], fill=fill)
    letters = font(BOLD, 34 * scale)
    for index, letter in enumerate("城市记录社 · CITY NOTES · "):
        angle = index / 24 * 2 * np.pi - 0.62
        glyph = Image.new("RGBA", (60 * scale, 60 * scale), (0, 0, 0, 0))
        ImageDraw.Draw(glyph).text((30 * scale, 30 * scale), letter, font=letters, fill=(243, 236, 221, 255), anchor="mm")
        glyph = glyph.rotate(-np.degrees(angle), Image.BICUBIC)
        image.alpha_composite(glyph, (int(middle + 178 * scale * np.sin(angle) - 30 * scale), int(middle - 178 * scale * np.cos(angle) - 30 * scale)))
    return image.resize((size, size), Image.LANCZOS)


CHAT = [
    ("left", "周六的河岸走读，九点在南门集合，大家记得带水。"),
    ("right", "收到！我把路线图发到群文件里了，一共 6.4 公里。"),
    ("left", "Is the second stop the old ferry pier? 想提前查一点资料。"),
    ("right", "Yes, the pier first, then the tile workshop. 两站之间走路十五分钟。"),
    ("left", "如果下雨怎么办？"),
    ("right", "小雨照常，大雨改到下周。早上七点半在群里通知。"),
    ("left", "可以带朋友来吗？她刚转学过来，对老建筑很有兴趣。"),
    ("right", "当然可以，在接龙里多写一行就好。"),
    ("left", "上次的照片整理好了，一共 84 张，已经按站点分好文件夹。"),
    ("right", "太好了，辛苦！我今晚写图说，明天校对。"),
    ("left", "I can check the English captions before Friday."),
    ("right", "谢谢！那中文由我和小满来，英文就拜托你了。"),
    ("left", "录音笔在谁那里？采访老船工要用。"),
    ("right", "在我这里，电池也换过了。"),
]


def chat():
    """A very tall screenshot of a group chat."""
    width, height = 600, 6000
    image = Image.new("RGB", (width, height), (237, 237, 237))
    draw = ImageDraw.Draw(image)
    text, small, head = font(REGULAR, 26), font(REGULAR, 20), font(BOLD, 28)
    draw.rectangle([0, 0, width, 84], fill=(247, 247, 247))
    draw.line([0, 84, width, 84], fill=(214, 214, 214), width=2)
    draw.text((width / 2, 42), "河岸走读筹备群（18）", font=head, fill=(25, 25, 25), anchor="mm")
    top, turn = 116, 0
    tones = [(94, 129, 172), (163, 190, 140), (208, 135, 112), (180, 142, 173)]
    while True:
        side, words = CHAT[turn % len(CHAT)]
        lines, line = [], ""
        for letter in words:
            if draw.textlength(line + letter, font=text) > 330:
                lines.append(line)
                line = letter.lstrip()
            else:
                line += letter
        lines.append(line)
        tall = 38 * len(lines) + 30
        if top + tall + 60 > height:
            break
        if turn % 4 == 0:
            draw.text((width / 2, top + 8), f"{8 + turn // 8:02d}:{turn * 7 % 60:02d}", font=small, fill=(150, 150, 150), anchor="mm")
            top += 40
        wide = max(draw.textlength(part, font=text) for part in lines) + 36
        left = 96 if side == "left" else width - 96 - wide
        face = 24 if side == "left" else width - 80
        draw.rounded_rectangle([face, top, face + 56, top + 56], 8, fill=tones[turn % 3 if side == "left" else 3])
        draw.rounded_rectangle([left, top, left + wide, top + tall], 12, fill=(255, 255, 255) if side == "left" else (149, 236, 105))
        for row, part in enumerate(lines):
            draw.text((left + 18, top + 14 + 38 * row), part, font=text, fill=(20, 20, 20))
        top += tall + 34
        turn += 1
    return image


def poster():
    """A poster in flat colours, with lettering in both languages."""
    width, height = 1000, 1414
    image = Image.new("RGB", (width, height), (244, 236, 219))
    draw = ImageDraw.Draw(image)
    for index, tone in enumerate([(232, 170, 96), (214, 120, 78), (150, 78, 80), (66, 62, 92), (30, 40, 66)]):
        skyline = ridge(width, 900 + index * 95, 120 - index * 12, 40 + index, 0.42)
        draw.polygon([(0, height)] + list(enumerate(skyline)) + [(width, height)], fill=tone)
    draw.ellipse([690, 560, 890, 760], fill=(201, 72, 56))
    draw.text((80, 90), "把一条河", font=font(BOLD, 128), fill=(30, 40, 66))
    draw.text((80, 250), "走成一本书", font=font(BOLD, 128), fill=(30, 40, 66))
    draw.text((84, 430), "Walk the river, write the book", font=font(REGULAR, 46), fill=(66, 62, 92))
    draw.text((84, 1250), "开放日 · Open Day", font=font(BOLD, 52), fill=(244, 236, 219))
    draw.text((84, 1322), "5 月 18 日 14:00 · 旧图书馆一层", font=font(REGULAR, 40), fill=(244, 236, 219))
    return image


ROUTE = """<svg xmlns="http://www.w3.org/2000/svg" width="640" height="300" viewBox="0 0 640 300">
  <rect width="640" height="300" fill="#f6f1e4"/>
  <path d="M-10 214 C 90 150 150 268 262 214 S 430 96 520 150 S 610 214 660 168" fill="none" stroke="#9cc4d4" stroke-width="46"/>
  <path d="M36 128 C 120 84 186 170 270 146 S 420 36 506 74 S 580 120 606 104" fill="none" stroke="#c9603a" stroke-width="5" stroke-dasharray="14 9"/>
  <g fill="#1c4e5e" stroke="#f6f1e4" stroke-width="4">
    <circle cx="36" cy="128" r="13"/><circle cx="180" cy="144" r="13"/><circle cx="324" cy="122" r="13"/>
    <circle cx="452" cy="64" r="13"/><circle cx="606" cy="104" r="13"/>
  </g>
</svg>
"""


def main():
    IMAGES.mkdir(parents=True, exist_ok=True)

    ridge_mist = landscape(1600, 1067, ("#5f86b3", "#f6d9b8"), (0.72, 0.36, 0.028, "#fff0cf"),
                           [(0.52, 0.10, "#a9b7c6"), (0.62, 0.12, "#7f96a6"), (0.72, 0.10, "#56747c"), (0.86, 0.08, "#2f4a48")], 11)
    trees(ridge_mist, 3, 26, 0.98, 0.20, (24, 38, 38)).save(IMAGES / "山脊晨雾.jpg", quality=80, optimize=True)

    market = landscape(1400, 933, ("#141c3a", "#5a3f66"), (0.25, 0.2, 0.016, "#f3e6c8"),
                       [(0.60, 0.08, "#2a2a48"), (0.66, 0.04, "#1c1c33")], 23, water=(0.70, "#10142a"))
    lanterns(market, 5, 22).save(IMAGES / "night market.jpg", quality=80, optimize=True)

    tower = landscape(1000, 1500, ("#3f74a8", "#e6eef0"), (0.3, 0.22, 0.04, "#fffbe8"),
                      [(0.58, 0.05, "#8fb0b8"), (0.68, 0.06, "#5f8f80"), (0.80, 0.05, "#3f6b50")], 31)
    trees(tower, 8, 16, 0.99, 0.24, (28, 52, 40)).save(IMAGES / "pine-slope.jpg", quality=80, optimize=True)

    # Held upright, stored lying: orientation 6 says “turn a quarter to the right to view”.
    walk = landscape(900, 1200, ("#7fa9c4", "#f3e4cf"), (0.6, 0.3, 0.05, "#fff3d6"),
                     [(0.48, 0.06, "#9fb6b4"), (0.56, 0.05, "#6f9485")], 47, water=(0.62, "#3a6478"))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Drawn by hand"
    walk.rotate(90, expand=True).save(IMAGES / "river-walk.jpg", quality=82, optimize=True, exif=exif)

    lake = landscape(1280, 800, ("#40507c", "#f0a878"), (0.5, 0.46, 0.03, "#ffe2b0"),
                     [(0.50, 0.07, "#6a5f80"), (0.56, 0.05, "#443e60")], 59, water=(0.60, "#3a3556"))
    lake.save(IMAGES / "lake-evening.webp", quality=80, method=6)

    badge().save(IMAGES / "society-badge.png", optimize=True)
    chat().quantize(128, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(IMAGES / "group-chat.png", optimize=True)
    poster().quantize(64, dither=Image.Dither.NONE).save(IMAGES / "open-day-poster.png", optimize=True)
    (IMAGES / "route.svg").write_text(ROUTE, encoding="utf-8")


if __name__ == "__main__":
    main()

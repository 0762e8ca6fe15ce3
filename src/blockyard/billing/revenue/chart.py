"""Revenue as a picture: an SVG that needs no script and no font of ours."""

from html import escape
from typing import Final

from blockyard.billing.revenue.schemas import CurrencyRevenue

WIDTH, HEIGHT = 860, 360
LEFT, RIGHT, TOP, BOTTOM = 80, 20, 50, 50
GROSS, REFUNDS, NET, INK = "#2f7d5b", "#c25b4e", "#1f3a5f", "#333"
MOST_LABELS: Final = 12


def draw_chart(revenue: CurrencyRevenue | None, title: str) -> str:
    """Gross upwards, refunds downwards, net as a line. None or no money: an empty frame that says so."""
    buckets = revenue.buckets if revenue else []
    most = max((bucket.gross for bucket in buckets), default=0)
    least = max((bucket.refunds for bucket in buckets), default=0)
    told = "No payments in this time."
    if revenue and (most or least):
        sums = f"Gross {money(revenue.gross)}, refunds {money(revenue.refunds)}, net {money(revenue.net)}"
        told = f"{sums} {revenue.currency.upper()}."
    scale = (HEIGHT - TOP - BOTTOM) / ((most + least) or 1)
    zero = TOP + most * scale if most or least else HEIGHT - BOTTOM
    width = (WIDTH - LEFT - RIGHT) / (len(buckets) or 1)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
        f' aria-labelledby="title description" font-family="system-ui, sans-serif" font-size="12" fill="{INK}">',
        f'<title id="title">{escape(title)}</title><desc id="description">{escape(told)}</desc>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{LEFT}" y="24" font-size="16" font-weight="600">{escape(title)}</text>',
        f'<text x="{LEFT}" y="42">{escape(told)}</text>',
        f'<line x1="{LEFT}" y1="{zero:.1f}" x2="{WIDTH - RIGHT}" y2="{zero:.1f}" stroke="{INK}"/>',
    ]
    parts += [
        f'<text x="{LEFT - 8}" y="{zero - value * scale + 4:.1f}" text-anchor="end">{money(value)}</text>'
        for value in sorted({most, -least, 0})
    ]
    every = max(1, -(-len(buckets) // MOST_LABELS))
    points = []
    for number, bucket in enumerate(buckets):
        left, bar = LEFT + number * width + width * 0.15, width * 0.7
        up, down = bucket.gross * scale, bucket.refunds * scale
        label = f"{bucket.start}: gross {money(bucket.gross)}, refunds {money(bucket.refunds)}, net {money(bucket.net)}"
        parts.append(
            f'<g><title>{label}</title><rect x="{left:.1f}" y="{zero - up:.1f}" width="{bar:.1f}" height="{up:.1f}"'
            f' fill="{GROSS}"/><rect x="{left:.1f}" y="{zero:.1f}" width="{bar:.1f}" height="{down:.1f}"'
            f' fill="{REFUNDS}"/></g>'
        )
        points.append(f"{left + bar / 2:.1f},{zero - bucket.net * scale:.1f}")
        if number % every == 0:
            middle = left + bar / 2
            parts.append(
                f'<text x="{middle:.1f}" y="{HEIGHT - 28}" text-anchor="middle">{bucket.start:%d %b %y}</text>'
            )
    if points:
        parts.append(f'<polyline points="{" ".join(points)}" fill="none" stroke="{NET}" stroke-width="2"/>')
    for place, (name, colour) in enumerate((("gross", GROSS), ("refunds", REFUNDS), ("net", NET))):
        left = LEFT + place * 90
        parts.append(f'<rect x="{left}" y="{HEIGHT - 17}" width="10" height="10" fill="{colour}"/>')
        parts.append(f'<text x="{left + 15}" y="{HEIGHT - 8}">{name}</text>')
    return "\n".join([*parts, "</svg>"])


def money(amount: int) -> str:
    """In the currency's main unit, which nearly all currencies have a hundred of."""
    return f"{amount / 100:,.2f}"

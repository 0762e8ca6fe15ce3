"""Revenue as a picture: an SVG that needs no script and no font of ours."""

from html import escape
from typing import Final

from blockyard.billing.currencies import format_amount
from blockyard.billing.revenue.schemas import CurrencyRevenue, Figures

WIDTH, HEIGHT = 860, 360
LEFT, RIGHT, TOP, BOTTOM = 110, 20, 50, 50
GROSS, REFUNDS, DISPUTES, NET, INK = "#2f7d5b", "#c25b4e", "#8a3b7c", "#1f3a5f", "#333"
COLOURS: Final = {"gross": GROSS, "refunds": REFUNDS, "disputes": DISPUTES, "net": NET}
MOST_LABELS: Final = 12


def draw_chart(revenue: CurrencyRevenue | None, title: str) -> str:
    """Gross upwards, refunds and disputes downwards, net as a line. None or no money: an empty frame that says so."""
    buckets = revenue.buckets if revenue else []
    currency = revenue.currency if revenue else ""
    most = max((bucket.gross for bucket in buckets), default=0)
    least = max((bucket.refunds + bucket.disputes for bucket in buckets), default=0)
    told = "No payments in this time."
    if revenue and (most or least):
        told = f"{list_sums(revenue, currency).capitalize()} {currency.upper()}."
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
        f'<text x="{LEFT - 8}" y="{zero - value * scale + 4:.1f}" text-anchor="end">'
        f"{format_amount(value, currency)}</text>"
        for value in sorted({most, -least, 0})
    ]
    every = max(1, -(-len(buckets) // MOST_LABELS))
    points = []
    for number, bucket in enumerate(buckets):
        left, bar = LEFT + number * width + width * 0.15, width * 0.7
        up, refunds, disputes = (value * scale for value in (bucket.gross, bucket.refunds, bucket.disputes))
        bars = ((zero - up, up, GROSS), (zero, refunds, REFUNDS), (zero + refunds, disputes, DISPUTES))
        parts.append(f"<g><title>{bucket.start}: {list_sums(bucket, currency)}</title>")
        parts += [
            f'<rect x="{left:.1f}" y="{top:.1f}" width="{bar:.1f}" height="{height:.1f}" fill="{colour}"/>'
            for top, height, colour in bars
        ]
        parts.append("</g>")
        points.append(f"{left + bar / 2:.1f},{zero - bucket.net * scale:.1f}")
        if number % every == 0:
            middle = left + bar / 2
            parts.append(
                f'<text x="{middle:.1f}" y="{HEIGHT - 28}" text-anchor="middle">{bucket.start:%d %b %y}</text>'
            )
    if points:
        parts.append(f'<polyline points="{" ".join(points)}" fill="none" stroke="{NET}" stroke-width="2"/>')
    for place, (name, colour) in enumerate(COLOURS.items()):
        left = LEFT + place * 90
        parts.append(f'<rect x="{left}" y="{HEIGHT - 17}" width="10" height="10" fill="{colour}"/>')
        parts.append(f'<text x="{left + 15}" y="{HEIGHT - 8}">{name}</text>')
    return "\n".join([*parts, "</svg>"])


def list_sums(figures: Figures, currency: str) -> str:
    """In the currency's main unit: gross 22.00, refunds 2.00, disputes 0.00, net 20.00."""
    return ", ".join(f"{name} {format_amount(getattr(figures, name), currency)}" for name in COLOURS)

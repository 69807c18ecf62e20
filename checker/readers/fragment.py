"""HTML that is an article and nothing else, as feeds and records carry it, in the shape that trafilatura gives to whole pages."""

from typing import Any

_INLINE = {"em": "#i", "i": "#i", "cite": "#i", "strong": "#b", "b": "#b"}
_NAMES = {
    "p": "p", "blockquote": "quote", "ul": "list", "ol": "list", "dl": "list", "li": "item", "dt": "item", "dd": "item", "table": "table", "tr": "row", "td": "cell",
    "th": "cell", "br": "lb", "del": "del", "s": "del", "strike": "del", "pre": "code", "div": "div", "section": "div", "article": "div", "main": "div", "body": "body",
    "header": "div", "center": "div", "details": "div", "summary": "p", "figcaption": "p",
}  # fmt: skip
_DROPPED = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "iframe",
    "form",
    "button",
    "select",
    "nav",
    "aside",
    "footer",
    "figure",
    "img",
    "picture",
    "video",
    "audio",
    "head",
)


def shaped(body: Any) -> Any:
    """The body of a parsed page, its elements renamed in place: p, head, list, item, table, row, cell, quote, hi, lb, del, code."""
    for element in list(body.iter(*_DROPPED)):
        if element is not body and element.getparent() is not None:
            element.drop_tree()
    for element in list(body.iter()):
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if tag in _INLINE:
            element.set("rend", _INLINE[tag])
            element.tag = "hi"
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            element.set("rend", tag)
            element.tag = "head"
        elif tag == "th":
            element.set("role", "head")
            element.tag = "cell"
        else:
            element.tag = _NAMES.get(tag, "span")
    return body

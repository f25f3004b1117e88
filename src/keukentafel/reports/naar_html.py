"""A document as one HTML page: no script, no link, nothing from outside, pictures inside."""

from keukentafel.reports.blokken import Document
from keukentafel.reports.sjabloon import vul


def naar_html(document: Document) -> str:
    """Return the page. Raises InhoudFout when its template is missing or broken."""
    return vul("document.html.j2", document)

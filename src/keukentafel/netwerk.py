"""The guard at the door: this process speaks to nobody who is not on the list.

Python tells its audit hooks of every connection before it is made. Code in C that opens its
own sockets is not seen: whoever brings such a library asks `controleer_host` first.
"""

import sys
from collections.abc import Collection
from typing import Any

from keukentafel.fouten import KeukentafelFout

LOKAAL = frozenset({"localhost", "127.0.0.1", "::1"})
"""This computer itself: a database beside the program, and the event loop on Windows."""
GEWEIGERD = (
    "Met {host} mag dit programma geen verbinding maken. Klopt het adres? "
    "Zet het dan in KEUKENTAFEL_HOSTS."
)
_NAAR_BUITEN = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
_VRAAGT_ADRES = frozenset(
    {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)


def hosts_uit(waarde: str) -> frozenset[str]:
    """Return the allowed hosts of a setting: names with a comma between them."""
    return frozenset(h for h in (deel.strip().lower() for deel in waarde.split(",")) if h)


def controleer_host(host: str, toegestaan: Collection[str]) -> None:
    """Raise KeukentafelFout unless the host is this computer or stands on the list."""
    if host.lower() not in LOKAAL and host.lower() not in toegestaan:
        raise KeukentafelFout(GEWEIGERD.format(host=host))


def bewaak(toegestaan: Collection[str]) -> None:
    """Refuse from now on, in this process and for good, every host that is not on the list."""

    def kijk(wat: str, gegevens: tuple[Any, ...]) -> None:
        if wat in _NAAR_BUITEN and gegevens[0].family.name in ("AF_INET", "AF_INET6"):
            adres = gegevens[-1]
            if adres is not None:  # an answer on a connection that was let through
                _controleer_adres(str(adres[0]), toegestaan)
        elif wat in _VRAAGT_ADRES:
            gevraagd = gegevens[0][0] if isinstance(gegevens[0], tuple) else gegevens[0]
            naam = gevraagd.decode("ascii", "replace") if isinstance(gevraagd, bytes) else gevraagd
            _controleer_adres(str(naam), toegestaan)

    sys.addaudithook(kijk)


def _controleer_adres(adres: str, toegestaan: Collection[str]) -> None:
    """Let an address through that is on the list, or that a name on the list leads to."""
    try:
        controleer_host(adres, toegestaan)
    except KeukentafelFout:
        if adres not in {ip for host in toegestaan for ip in _adressen(host)}:
            raise


def _adressen(host: str) -> list[str]:
    # Who is connecting has loaded the module: this guard itself imports nothing of a network.
    try:
        return [str(v[4][0]) for v in sys.modules["_socket"].getaddrinfo(host, None)]
    except OSError:
        return []

"""The door to employers' sites.

`Http` is the door, `Visit` one reading of one source; `shown` writes an address without its secrets and
`host_of` names the host under which its pace is counted.
"""

from monitor.http.door import Http, Visit
from monitor.http.robots import KEPT_FOR as ROBOTS_KEPT_FOR
from monitor.http.robots import Rules
from monitor.http.urls import host_of, shown

__all__ = ["ROBOTS_KEPT_FOR", "Http", "Rules", "Visit", "host_of", "shown"]

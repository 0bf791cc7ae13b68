"""The door to employers' sites.

`Http` is the door, `Visit` one reading of one source; `shown` writes an address without its secrets and
`host_of` names the host under which its pace is counted.
"""

from monitor.http.door import Http, Visit
from monitor.http.urls import host_of, shown

__all__ = ["Http", "Visit", "host_of", "shown"]

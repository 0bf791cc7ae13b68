"""The one route of the data: due, poll, apply, deliver."""

from monitor.pipeline.apply import Polled as Polled
from monitor.pipeline.monitor import Monitor as Monitor
from monitor.pipeline.monitor import Summary as Summary

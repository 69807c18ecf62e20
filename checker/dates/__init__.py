"""Dates as spans of days: found in words, resolved as seen from a publish date, written as EDTF."""

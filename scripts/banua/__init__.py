"""Inovasi Banua: the catalogue of South Kalimantan's innovations, checked, linked and published."""

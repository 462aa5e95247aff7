"""What the linked catalogue holds and leaves out."""

from __future__ import annotations

from banua.pipeline import load_katalog
from conftest import SMALL_CATALOG, MakeCatalog


def test_a_withdrawn_innovation_stays_but_is_not_listed(make_catalog: MakeCatalog) -> None:
    """Its record can still be opened, and no region, topic, or person leads to it."""
    record = SMALL_CATALOG["inovasi/padi-apung.yaml"]
    withdrawn = (
        record + "peneliti: [Peneliti Uji]\nstatus: ditarik\nalasan_status: Tercatat ganda\n"
    )
    katalog, _ = load_katalog(make_catalog({"inovasi/padi-apung.yaml": withdrawn}))
    assert "padi-apung" in katalog.inovasi
    assert ["pompa-surya", "surjan-rawa"] == [i.id for i in katalog.inovasi_per_wilayah["tapin"]]
    assert ["pompa-surya", "surjan-rawa"] == [i.id for i in katalog.inovasi_per_tema["lahan-rawa"]]
    assert {} == katalog.orang

// Which field suits which value.

import { ChoiceField, SourcesField, SwitchField } from "./choices.js"
import { TextField } from "./fields.js"
import { GroupField, MapField } from "./groups.js"
import { ListField } from "./lists.js"
import { ReferenceField, ReferenceListField } from "./picker.js"

/** @typedef {import("./types.js").Isian} Isian */
/** @typedef {import("./field.js").Field} Field */
/** @typedef {import("./field.js").Konteks} Konteks */

/**
 * @param {Isian} isian
 * @param {string} nama
 * @param {Konteks} konteks
 * @returns {Field}
 */
export function makeField(isian, nama, konteks) {
  const { bentuk, rujukan, isi } = isian.nilai
  switch (bentuk) {
    case "daftar":
      if (isi?.rujukan) return new ReferenceListField(isian, nama, konteks)
      if (isi?.bentuk === "nomor-sumber") return new SourcesField(isian, nama, konteks)
      return new ListField(isian, nama, konteks)
    case "bagian":
      return new GroupField(isian, nama, konteks)
    case "peta":
      return new MapField(isian, nama, konteks)
    case "pilihan":
      return new ChoiceField(isian, nama, konteks)
    case "ya-tidak":
      return isian.boleh_null || isian.wajib
        ? new ChoiceField(isian, nama, konteks)
        : new SwitchField(isian, nama)
    default:
      return rujukan
        ? new ReferenceField(isian, nama, konteks)
        : new TextField(isian, nama, konteks)
  }
}

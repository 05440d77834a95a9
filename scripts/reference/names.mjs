/** The published name in all three languages: place names are not translated. Nynorsk is its own where the source has one. */
export const labelOf = (row) => ({ nb: row.name_nb, nn: row.name_nn || row.name_nb, en: row.name_nb });

/** Names in the other official languages of the place, or nothing. */
export function parallelNamesOf(row) {
  const names = ["sme", "sma", "smj", "fkv"]
    .filter((language) => row[`name_${language}`] !== "")
    .map((language) => ({ language, name: row[`name_${language}`] }));
  return names.length === 0 ? undefined : names;
}

/** An interval as the raw files have it: an empty end is still valid. */
export const validity = (row) => ({ validFrom: row.valid_from, validTo: row.valid_to || undefined });

/** Scenarios of the laboratory with their proposals. */
export const laboratory = `
CREATE TABLE scenario (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  name TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state = 'draft' OR state = 'proposed' OR state = 'decided' OR state = 'dropped'),
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE scenario_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE scenario_cut (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  scenario TEXT NOT NULL REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind = 'limit' OR kind = 'step' OR kind = 'dropStep' OR kind = 'dropPaper' OR kind = 'agencyWithin'),
  procedure TEXT,
  target TEXT,
  target_sort TEXT,
  days INTEGER,
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE INDEX scenario_cut_scenario ON scenario_cut (scenario);
CREATE VIRTUAL TABLE scenario_cut_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");
`

/**
 * The ledger, the settings and the first registers. Register columns follow the descriptions in shared/registers (a
 * test compares them). `_sort` and `_key` columns and the search tables are machine-made and never enter the ledger.
 */
export const house = `
CREATE TABLE setting (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE security_event (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  login TEXT NOT NULL,
  station TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_commit (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  station TEXT NOT NULL,
  number INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  person TEXT NOT NULL,
  person_name TEXT NOT NULL,
  act TEXT NOT NULL,
  reason TEXT NOT NULL,
  undoes TEXT,
  change_count INTEGER NOT NULL,
  parent_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (station, number)
) STRICT;
CREATE INDEX ledger_commit_undoes ON ledger_commit (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE ledger_change (
  seq INTEGER NOT NULL REFERENCES ledger_commit (seq) DEFERRABLE INITIALLY DEFERRED,
  ord INTEGER NOT NULL,
  register TEXT NOT NULL,
  record TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'create' OR kind = 'update' OR kind = 'remove'),
  parent TEXT NOT NULL,
  fields TEXT NOT NULL,
  PRIMARY KEY (seq, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_change_record ON ledger_change (record);

CREATE TABLE locality (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type = 'province' OR type = 'district' OR type = 'ward' OR type = 'commune' OR type = 'township'),
  within TEXT,
  within_sort TEXT,
  successor TEXT REFERENCES locality (id) DEFERRABLE INITIALLY DEFERRED,
  valid_from TEXT,
  valid_to TEXT,
  basis TEXT,
  basis_sort TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE INDEX locality_name ON locality (name_sort);
CREATE INDEX locality_successor ON locality (successor) WHERE successor IS NOT NULL;
CREATE VIRTUAL TABLE locality_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE project (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  code TEXT NOT NULL,
  code_key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  developer TEXT,
  developer_sort TEXT,
  locality TEXT REFERENCES locality (id) DEFERRABLE INITIALLY DEFERRED,
  locality_as_written TEXT,
  locality_as_written_sort TEXT,
  kind TEXT CHECK (kind = 'standalone' OR kind = 'inCommercialProject' OR kind = 'industrialZoneWorkers' OR kind = 'workerLodging' OR kind = 'armedForces' OR kind = 'tradeUnion'),
  mechanism TEXT CHECK (mechanism = 'resolution201' OR mechanism = 'ordinary' OR mechanism = 'publicInvestment'),
  stage TEXT CHECK (stage = 'approved' OR stage = 'underConstruction' OR stage = 'completed'),
  "group" TEXT CHECK ("group" = 'A' OR "group" = 'B' OR "group" = 'C'),
  land_area_ha REAL,
  floor_area_m2 REAL,
  flats_total INTEGER,
  flats_for_sale INTEGER,
  flats_for_lease_purchase INTEGER,
  flats_for_rent INTEGER,
  flats_completed INTEGER,
  total_investment INTEGER,
  started_on TEXT,
  planned_completion_on TEXT,
  planned_completion_precision TEXT CHECK (planned_completion_precision = 'day' OR planned_completion_precision = 'month' OR planned_completion_precision = 'quarter' OR planned_completion_precision = 'year'),
  completed_on TEXT,
  obstacle_summary TEXT,
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE INDEX project_name ON project (name_sort);
CREATE INDEX project_developer ON project (developer_sort);
CREATE INDEX project_locality_as_written ON project (locality_as_written_sort);
CREATE INDEX project_stage ON project (stage);
CREATE INDEX project_flats_total ON project (flats_total);
CREATE INDEX project_total_investment ON project (total_investment);
CREATE INDEX project_started_on ON project (started_on);
CREATE INDEX project_planned_completion_on ON project (planned_completion_on);
CREATE VIRTUAL TABLE project_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE letterhead (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  layout TEXT NOT NULL CHECK (layout IN ('state', 'party')),
  superior TEXT,
  superior_sort TEXT,
  organisation TEXT NOT NULL,
  organisation_sort TEXT NOT NULL,
  symbol TEXT NOT NULL,
  symbol_sort TEXT NOT NULL,
  place TEXT NOT NULL,
  place_sort TEXT NOT NULL,
  addressee TEXT,
  addressee_sort TEXT,
  signing_for TEXT,
  signing_for_sort TEXT,
  signer_title TEXT NOT NULL,
  signer_title_sort TEXT NOT NULL,
  signer_name TEXT,
  signer_name_sort TEXT,
  recipients TEXT,
  valid_from TEXT,
  valid_to TEXT,
  unverified INTEGER CHECK (unverified IN (0, 1)),
  search_text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE letterhead_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE person (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  login TEXT NOT NULL,
  login_key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role = 'viewer' OR role = 'editor' OR role = 'approver' OR role = 'administrator'),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  search_text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE person_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");
`

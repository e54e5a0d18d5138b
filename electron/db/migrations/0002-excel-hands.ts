/**
 * The whole of the projects field list, its parts (steps, capital, completions, land inspections), the obstacles, and
 * how people like to look at a register.
 */
export const excelHands = `
CREATE TABLE saved_view (
  person TEXT NOT NULL,
  register TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (person, register, name)
) STRICT, WITHOUT ROWID;

-- Asked at every sign-in, and empty but once: so that no project is read for it.
CREATE INDEX project_obstacle_summary ON project (obstacle_summary) WHERE obstacle_summary IS NOT NULL;
ALTER TABLE project ADD COLUMN construction_grade TEXT CHECK (construction_grade = 'special' OR construction_grade = 'I' OR construction_grade = 'II' OR construction_grade = 'III' OR construction_grade = 'IV');
ALTER TABLE project ADD COLUMN electronic_id TEXT;
ALTER TABLE project ADD COLUMN residential_land_ha REAL;
ALTER TABLE project ADD COLUMN social_housing_land_ha REAL;
ALTER TABLE project ADD COLUMN land_fund TEXT CHECK (land_fund = 'withinProject' OR land_fund = 'elsewhere' OR land_fund = 'payment' OR land_fund = 'notYet');
ALTER TABLE project ADD COLUMN land_fund_payment INTEGER;
ALTER TABLE project ADD COLUMN land_use TEXT CHECK (land_use = 'asIntended' OR land_use = 'partly' OR land_use = 'otherwise' OR land_use = 'unused');
ALTER TABLE project ADD COLUMN social_floor_area_m2 REAL;
ALTER TABLE project ADD COLUMN buildings INTEGER;
ALTER TABLE project ADD COLUMN storeys INTEGER;
ALTER TABLE project ADD COLUMN flats_within_size INTEGER;
ALTER TABLE project ADD COLUMN flats_eligible_for_sale INTEGER;
ALTER TABLE project ADD COLUMN flats_contracted INTEGER;
ALTER TABLE project ADD COLUMN flats_handed_over INTEGER;
ALTER TABLE project ADD COLUMN applications INTEGER;
ALTER TABLE project ADD COLUMN sale_price INTEGER;
ALTER TABLE project ADD COLUMN rent_price INTEGER;
ALTER TABLE project ADD COLUMN green_certificate TEXT CHECK (green_certificate = 'qcvn09' OR green_certificate = 'edge' OR green_certificate = 'edgeAdvanced' OR green_certificate = 'lotus' OR green_certificate = 'other' OR green_certificate = 'none');
ALTER TABLE project ADD COLUMN green_certificate_detail TEXT;
ALTER TABLE project ADD COLUMN green_certificate_detail_sort TEXT;
ALTER TABLE project ADD COLUMN investment_approved_on TEXT;
ALTER TABLE project ADD COLUMN land_allocated_on TEXT;
ALTER TABLE project ADD COLUMN site_clearance_percent REAL;
ALTER TABLE project ADD COLUMN building_permit_on TEXT;

CREATE TABLE obstacle (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT CHECK (kind = 'land' OR kind = 'siteClearance' OR kind = 'planning' OR kind = 'capital' OR kind = 'procedure' OR kind = 'market' OR kind = 'other'),
  text TEXT NOT NULL,
  proposal TEXT,
  level TEXT CHECK (level = 'developer' OR level = 'commune' OR level = 'department' OR level = 'province' OR level = 'central'),
  responsible TEXT,
  responsible_sort TEXT,
  raised_on TEXT,
  due_on TEXT,
  state TEXT CHECK (state = 'open' OR state = 'inProgress' OR state = 'resolved'),
  action_taken TEXT,
  resolved_on TEXT,
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE INDEX obstacle_project ON obstacle (project);
CREATE INDEX obstacle_due_on ON obstacle (due_on);
CREATE INDEX obstacle_state ON obstacle (state);
CREATE VIRTUAL TABLE obstacle_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE project_step (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  step TEXT NOT NULL CHECK (step = 'A1' OR step = 'A2' OR step = 'A3' OR step = 'A4' OR step = 'A5' OR step = 'A6' OR step = 'A7' OR step = 'A8' OR step = 'A9' OR step = 'B1' OR step = 'B2' OR step = 'B3' OR step = 'B4' OR step = 'B5' OR step = 'B6' OR step = 'C1' OR step = 'C2' OR step = 'C3' OR step = 'C4' OR step = 'C5' OR step = 'C6'),
  state TEXT CHECK (state = 'notStarted' OR state = 'inProgress' OR state = 'supplementAsked' OR state = 'submitted' OR state = 'approved' OR state = 'done' OR state = 'returned' OR state = 'suspended' OR state = 'notApplicable'),
  planned_on TEXT,
  actual_on TEXT,
  received_on TEXT,
  due_on TEXT,
  returned_on TEXT,
  agency TEXT,
  agency_sort TEXT,
  followed_by TEXT,
  followed_by_sort TEXT,
  document TEXT,
  document_sort TEXT,
  document_on TEXT,
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX project_step_once ON project_step (project, step);
CREATE VIRTUAL TABLE project_step_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE project_capital (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT NOT NULL CHECK (source = 'budget' OR source = 'developer' OR source = 'policyBankLoan' OR source = 'creditPackageLoan' OR source = 'tradeUnion' OR source = 'housingFund'),
  year INTEGER NOT NULL,
  planned INTEGER,
  disbursed INTEGER,
  document TEXT,
  document_sort TEXT,
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX project_capital_year ON project_capital (project, source, year);
CREATE VIRTUAL TABLE project_capital_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE project_completion (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  flats INTEGER NOT NULL,
  document TEXT,
  document_sort TEXT,
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX project_completion_year ON project_completion (project, year);
CREATE VIRTUAL TABLE project_completion_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE land_inspection (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  inspected_on TEXT NOT NULL,
  agency TEXT,
  agency_sort TEXT,
  use TEXT CHECK (use = 'asIntended' OR use = 'partly' OR use = 'otherwise' OR use = 'unused'),
  finding TEXT,
  remedy_due_on TEXT,
  document TEXT,
  document_sort TEXT,
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX land_inspection_day ON land_inspection (project, inspected_on);
CREATE VIRTUAL TABLE land_inspection_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");
`

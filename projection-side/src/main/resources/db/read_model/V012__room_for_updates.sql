-- Rows that are moved again and again: a new version finds room on its page, and no index has to learn of it.

ALTER TABLE lp_dashboard_summary SET (fillfactor = 50);
ALTER TABLE fund_lp_summary SET (fillfactor = 50);
ALTER TABLE stream_progress SET (fillfactor = 50);
ALTER TABLE projection_progress SET (fillfactor = 10);

-- Timelines are read from partner_timeline; nobody looks for an activity by its commitment or its type in the partitions,
-- and each index there costs every line of every call.
DROP INDEX capital_activities_commitment_date_idx;
DROP INDEX capital_activities_type_date_idx;

-- Masters that versions of releases refer to: whichever of these a delivery no longer names stay as what history says.
CREATE OR REPLACE TEMP TABLE master_of_version AS
SELECT master_key, master_id
FROM dim_master
WHERE master_key IN (SELECT master_key FROM dim_release);

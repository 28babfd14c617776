-- Returns and risk of every fund with a history of values. Made anew as a whole when this text changes, and whenever one
-- of the tables below is put in another's place: it stands on those of two projections.
--
-- points   what stands now, each with all that had been paid in by that date, less what had been paid out
-- links    each value with the one before, and what was paid in between
-- linked   simple Dietz: what was gained, over the value before plus half of what was paid in (Dietz 1966); where that is
--          not above zero there is no return, and the chain begins anew behind the last such place
-- curve    the returns linked (time-weighted, as GIPS has it): 1 at the beginning, 0 for good after a total loss
-- periods  where a period must begin so many months back; what ends with a month begins with one
-- spans    the level at most a week older than that: from an older one the return would be another period's
-- ends     the last value in the last week of each month; months and quarters count where the one before has one too
DROP MATERIALIZED VIEW IF EXISTS fund_analytics_mv CASCADE;

CREATE MATERIALIZED VIEW fund_analytics_mv AS
WITH points AS (
    SELECT n.fund_id, n.currency, n.nav_date, n.net_cents,
           coalesce(s.contributed_capital_cents - s.distributed_capital_cents, 0) AS paid_in
    FROM nav_history AS n
    LEFT JOIN LATERAL (
        SELECT contributed_capital_cents, distributed_capital_cents FROM fund_nav_snapshots
        WHERE fund_id = n.fund_id AND snapshot_date <= n.nav_date AND known_to IS NULL
        ORDER BY snapshot_date DESC LIMIT 1) AS s ON true
    WHERE n.known_to IS NULL),
links AS (
    SELECT *, lag(net_cents) OVER by_date AS net_before, paid_in - lag(paid_in) OVER by_date AS flow
    FROM points
    WINDOW by_date AS (PARTITION BY fund_id ORDER BY nav_date)),
linked AS (
    SELECT *, CASE WHEN net_before + flow / 2.0 > 0
                   THEN (net_cents - net_before - flow)::double precision / (net_before + flow / 2.0)::double precision
              END AS gained
    FROM links),
chains AS (
    SELECT *, count(*) FILTER (WHERE gained IS NULL) OVER (PARTITION BY fund_id ORDER BY nav_date) AS chain
    FROM linked),
latest AS (
    SELECT *, row_number() OVER (PARTITION BY fund_id ORDER BY nav_date) AS number
    FROM (SELECT *, max(chain) OVER (PARTITION BY fund_id) AS last_chain FROM chains) AS c
    WHERE chain = last_chain),
curve AS (
    SELECT fund_id, currency, nav_date, net_cents,
           CASE WHEN bool_or(number > 1 AND gained <= -1) OVER so_far THEN 0
                ELSE exp(sum(CASE WHEN number > 1 AND gained > -1 THEN ln(1 + gained) ELSE 0 END) OVER so_far)
           END AS level
    FROM latest
    WINDOW so_far AS (PARTITION BY fund_id ORDER BY nav_date)),
peaks AS (
    SELECT fund_id, nav_date, 1 - level / max(level) OVER (PARTITION BY fund_id ORDER BY nav_date) AS drawdown
    FROM curve),
falls AS (
    SELECT DISTINCT ON (fund_id) fund_id, drawdown AS max_drawdown, nav_date AS max_drawdown_on
    FROM peaks
    ORDER BY fund_id, drawdown DESC, nav_date),
lasts AS (
    SELECT DISTINCT ON (fund_id) fund_id, currency, nav_date AS last_date, net_cents AS last_cents, level AS last_level
    FROM curve
    ORDER BY fund_id, nav_date DESC),
firsts AS (
    SELECT fund_id, min(nav_date) AS first_date, count(*) AS points FROM curve GROUP BY fund_id),
periods AS (
    SELECT l.fund_id, p.months,
           CASE WHEN extract(day FROM l.last_date + 1) = 1
                THEN (l.last_date + 1 - make_interval(months => p.months))::date - 1
                ELSE (l.last_date - make_interval(months => p.months))::date
           END AS start_date
    FROM lasts AS l CROSS JOIN (VALUES (1), (3), (12), (36), (60)) AS p (months)),
spans AS (
    SELECT DISTINCT ON (p.fund_id, p.months) p.fund_id, p.months, c.level AS start_level
    FROM periods AS p JOIN curve AS c
        ON c.fund_id = p.fund_id AND c.nav_date BETWEEN p.start_date - 7 AND p.start_date AND c.level > 0
    ORDER BY p.fund_id, p.months, c.nav_date DESC),
gains AS (
    SELECT s.fund_id,
           max(l.last_level / s.start_level - 1) FILTER (WHERE s.months = 1) AS return_1m,
           max(l.last_level / s.start_level - 1) FILTER (WHERE s.months = 3) AS return_3m,
           max(l.last_level / s.start_level - 1) FILTER (WHERE s.months = 12) AS return_1y,
           max(power(l.last_level / s.start_level, 1 / 3.0) - 1) FILTER (WHERE s.months = 36) AS return_3y,
           max(power(l.last_level / s.start_level, 1 / 5.0) - 1) FILTER (WHERE s.months = 60) AS return_5y
    FROM spans AS s JOIN lasts AS l ON l.fund_id = s.fund_id
    GROUP BY s.fund_id),
ends AS (
    SELECT DISTINCT ON (fund_id, month) fund_id, month, level
    FROM (SELECT fund_id, nav_date, level,
                 (extract(year FROM nav_date) * 12 + extract(month FROM nav_date))::integer AS month
          FROM curve WHERE extract(month FROM nav_date + 7) <> extract(month FROM nav_date)) AS c
    ORDER BY fund_id, month, nav_date DESC),
months AS (
    SELECT fund_id, month, level, lag(month) OVER by_month AS month_before, lag(level) OVER by_month AS level_before
    FROM ends
    WINDOW by_month AS (PARTITION BY fund_id ORDER BY month)),
quarters AS (
    SELECT fund_id, month, level, lag(month) OVER by_month AS month_before, lag(level) OVER by_month AS level_before
    FROM ends WHERE month % 3 = 0
    WINDOW by_month AS (PARTITION BY fund_id ORDER BY month)),
returns AS (
    SELECT fund_id, 12 AS periods_per_year, level / level_before - 1 AS gained
    FROM months WHERE month - month_before = 1 AND level_before > 0
    UNION ALL
    SELECT fund_id, 4, level / level_before - 1
    FROM quarters WHERE month - month_before = 3 AND level_before > 0),
risks AS (
    SELECT DISTINCT ON (fund_id) fund_id, periods_per_year, returns, mean_return, volatility
    FROM (SELECT fund_id, periods_per_year, count(*) AS returns, avg(gained) * periods_per_year AS mean_return,
                 stddev_samp(gained) * sqrt(periods_per_year) AS volatility
          FROM returns GROUP BY fund_id, periods_per_year
          HAVING count(*) >= CASE periods_per_year WHEN 12 THEN 12 ELSE 8 END) AS r
    ORDER BY fund_id, periods_per_year DESC)
SELECT l.fund_id, l.currency, f.first_date, l.last_date AS as_of_date, f.points::integer AS points,
       l.last_cents AS net_cents,
       round(g.return_1m::numeric, 10) AS return_1m, round(g.return_3m::numeric, 10) AS return_3m,
       round(g.return_1y::numeric, 10) AS return_1y, round(g.return_3y::numeric, 10) AS return_3y,
       round(g.return_5y::numeric, 10) AS return_5y,
       CASE WHEN f.points > 1 THEN round((l.last_level - 1)::numeric, 10) END AS return_itd,
       CASE WHEN l.last_date - f.first_date >= 365
            THEN round((power(l.last_level, 365.0 / (l.last_date - f.first_date)) - 1)::numeric, 10)
       END AS return_itd_annualised,
       CASE r.periods_per_year WHEN 12 THEN 'month' WHEN 4 THEN 'quarter' END AS risk_period, r.returns::integer AS risk_returns,
       round(r.mean_return::numeric, 10) AS mean_return, round(r.volatility::numeric, 10) AS volatility,
       CASE WHEN r.volatility > 0 THEN round((r.mean_return / r.volatility)::numeric, 10) END AS sharpe_ratio,
       CASE WHEN f.points > 1 THEN round(d.max_drawdown::numeric, 10) END AS max_drawdown,
       CASE WHEN d.max_drawdown > 0 THEN d.max_drawdown_on END AS max_drawdown_on,
       p.position, p.recorded_at
FROM lasts AS l
JOIN firsts AS f ON f.fund_id = l.fund_id
JOIN falls AS d ON d.fund_id = l.fund_id
LEFT JOIN gains AS g ON g.fund_id = l.fund_id
LEFT JOIN risks AS r ON r.fund_id = l.fund_id
CROSS JOIN (SELECT coalesce(max(position), 0) AS position, max(recorded_at) AS recorded_at
            FROM projection_progress) AS p;

CREATE UNIQUE INDEX fund_analytics_mv_fund ON fund_analytics_mv (fund_id);
COMMENT ON COLUMN fund_analytics_mv.sharpe_ratio IS 'with a risk-free rate of 0; with another: (mean_return - rate) / volatility (Sharpe 1994)';
COMMENT ON COLUMN fund_analytics_mv.volatility IS 'sample standard deviation of 12 monthly returns at least, else of 8 quarterly ones, times the root of the periods per year';
COMMENT ON COLUMN fund_analytics_mv.position IS 'how far the projection was when this was worked out';

CREATE VIEW fund_analytics_v1 AS
SELECT fund_id, currency, first_date, as_of_date, points, net_cents, return_1m, return_3m, return_1y, return_3y,
       return_5y, return_itd, return_itd_annualised, risk_period, risk_returns, mean_return, volatility, sharpe_ratio,
       max_drawdown, max_drawdown_on, position, recorded_at
FROM fund_analytics_mv;

GRANT SELECT ON fund_analytics_v1 TO drawdown_reader, drawdown_projector;

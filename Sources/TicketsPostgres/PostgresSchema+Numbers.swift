/// Which numbers the office's ledger gives, and under which opening.
extension PostgresSchema {
  static let numbers = """
    -- The office's time, in seconds since 1970: the server's clock.
    CREATE FUNCTION office_now() RETURNS bigint LANGUAGE sql VOLATILE AS $$
      SELECT floor(extract(epoch FROM clock_timestamp()))::bigint $$;

    CREATE FUNCTION office_day(p_at bigint DEFAULT office_now()) RETURNS date LANGUAGE sql AS $$
      SELECT (to_timestamp(p_at) AT TIME ZONE zone - make_interval(hours => begins))::date
      FROM ledger $$;

    -- From when on a number taken can be called.
    CREATE FUNCTION callable_since() RETURNS bigint LANGUAGE sql AS $$
      SELECT office_now() - 3600 * callable FROM ledger $$;

    CREATE FUNCTION kiosk_version() RETURNS integer LANGUAGE sql STABLE AS $$
      SELECT version FROM ledger $$;

    -- The opening that runs, begun if the last has ended. The caller has locked 'ledger'.
    CREATE FUNCTION enter() RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE e epoch%ROWTYPE;
      BEGIN
        SELECT * INTO e FROM epoch ORDER BY id DESC LIMIT 1;
        IF NOT FOUND OR e.ended IS NOT NULL OR e.day <> office_day() THEN
          INSERT INTO epoch (id, day) SELECT coalesce(max(id), 0) + 1, office_day() FROM epoch
            RETURNING * INTO e;
        END IF;
        RETURN e.id;
      END $$;

    -- Goes on under new letters, since numbers were given that this ledger does not know.
    CREATE FUNCTION renew() RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE old integer := enter(); e integer;
      BEGIN
        INSERT INTO epoch (id, day, renewed) SELECT max(id) + 1, office_day(), true FROM epoch
          RETURNING id INTO e;
        INSERT INTO series (epoch, queue, letter, first, next)
          SELECT e, queue, letter, 1000, 1000 FROM series WHERE epoch = old;
        RETURN e;
      END $$;

    -- The queues of which kiosks give no number: staff have closed them, or their day is full.
    CREATE FUNCTION closed_lines(e integer) RETURNS text LANGUAGE sql AS $$
      SELECT string_agg(l.queue, ',' ORDER BY l.queue) FROM line l
      WHERE l.closed = e OR l.cap <= (
        SELECT count(*) FROM ticket t WHERE t.queue = l.queue
          AND coalesce(t.reason, '') <> 'abandoned' AND t.epoch IN (
            SELECT id FROM epoch WHERE day = (SELECT day FROM epoch WHERE id = e))) $$;

    -- A kiosk says that it is there, and hears the office's time and opening.
    CREATE FUNCTION greet(p_seconds bigint, p_untold integer, p_age integer, p_opening integer)
    RETURNS TABLE (seconds bigint, opening integer, day date, closed text) LANGUAGE plpgsql AS $$
      #variable_conflict use_column
      DECLARE t bigint := office_now(); e epoch%ROWTYPE; a bigint := p_seconds - office_now();
        u integer := greatest(0, least(p_untold, 100000)); running integer;
      BEGIN
        SELECT * INTO e FROM epoch ORDER BY id DESC LIMIT 1;
        IF NOT FOUND OR e.ended IS NOT NULL OR e.day <> office_day() THEN
          PERFORM 1 FROM ledger FOR UPDATE;
          running := enter();
          SELECT * INTO e FROM epoch WHERE id = running;
        END IF;
        INSERT INTO kiosk VALUES (session_user, t, a, u,
            CASE WHEN u > 0 THEN t - greatest(0, p_age) END, coalesce(p_opening, 0))
          ON CONFLICT (name) DO UPDATE SET seen = excluded.seen, ahead = excluded.ahead,
            untold = excluded.untold, since = excluded.since, opening = excluded.opening
          WHERE kiosk.seen < excluded.seen - 20 OR kiosk.untold <> excluded.untold
            OR abs(kiosk.ahead - excluded.ahead) > 5 OR kiosk.opening <> excluded.opening;
        RETURN QUERY SELECT t, e.id, e.day, closed_lines(e.id);
      END $$;

    -- Blocks of an opening before e that a kiosk may give numbers of still: it has not said that it
    -- knows a later one.
    CREATE FUNCTION open_blocks(e integer, l text) RETURNS SETOF lease LANGUAGE sql AS $$
      SELECT k.* FROM lease k, ledger WHERE k.letter = l AND k.epoch < e
        AND k.at > office_now() - 7200 * callable
        AND k.epoch >= coalesce((SELECT opening FROM kiosk WHERE name = k.kiosk), 0)
        AND (SELECT count(*) FROM ticket t WHERE t.lease = k.id) <= k.high - k.low $$;

    -- Whether a letter is not to be begun: people may be called, or get numbers, by it from before.
    CREATE FUNCTION is_carried(e integer, l text) RETURNS boolean LANGUAGE sql AS $$
      SELECT EXISTS (SELECT 1 FROM open_blocks(e, l)) OR EXISTS (
        SELECT 1 FROM ticket t WHERE t.letter = l AND t.epoch <> e AND t.taken > callable_since()
          AND coalesce(t.reason, '') <> 'abandoned'
          AND (t.wait <> 'served' AND t.state <> 'void' OR t.epoch IN
            (SELECT id FROM epoch WHERE day = (SELECT day FROM epoch WHERE id = e)))) $$;

    CREATE FUNCTION is_held(e integer, l text, p_low integer, p_high integer)
    RETURNS boolean LANGUAGE sql AS $$
      SELECT EXISTS (
          SELECT 1 FROM open_blocks(e, l) k WHERE k.low <= p_high AND k.high >= p_low)
        OR EXISTS (
          SELECT 1 FROM ticket t WHERE t.letter = l AND t.epoch <> e
            AND coalesce(t.reason, '') <> 'abandoned' AND t.taken > callable_since() AND t.number BETWEEN p_low AND p_high) $$;

    CREATE FUNCTION lease_block(p_id uuid, p_queue text, p_letters text[], p_size integer)
    RETURNS TABLE (epoch integer, letter text, low integer, high integer) LANGUAGE plpgsql AS $$
      #variable_conflict use_column
      DECLARE e integer; l text; n integer; s series%ROWTYPE; owner text;
        chosen text; first_number integer;
      BEGIN
        PERFORM 1 FROM ledger FOR UPDATE;
        SELECT kiosk INTO owner FROM lease WHERE id = p_id;
        IF FOUND THEN
          IF owner <> session_user THEN RAISE EXCEPTION 'the block belongs to another kiosk'; END IF;
          RETURN QUERY SELECT k.epoch, k.letter, k.low, k.high FROM lease k WHERE k.id = p_id;
          RETURN;
        END IF;
        IF p_size NOT BETWEEN 1 AND 100 THEN RAISE EXCEPTION 'a block has 1 to 100 numbers'; END IF;
        e := enter();
        FOREACH l IN ARRAY p_letters LOOP
          IF l !~ '^[A-HJ-NPR-Z]$' THEN RAISE EXCEPTION 'no letter: %', l; END IF;
          IF EXISTS (SELECT 1 FROM letter k WHERE k.letter = l) THEN
            RAISE EXCEPTION 'letter % belongs to one kiosk', l;
          END IF;
          SELECT * INTO s FROM series k WHERE k.epoch = e AND k.letter = l;
          CONTINUE WHEN NOT FOUND AND is_carried(e, l);
          n := coalesce(s.next, 1);
          CONTINUE WHEN n > 999 OR is_held(e, l, n, least(999, n + p_size - 1));
          chosen := l; first_number := n;
          EXIT;
        END LOOP;
        IF chosen IS NULL THEN
          -- Every letter is somebody's: the one with the lowest number goes on behind it.
          SELECT k.l, k.n INTO chosen, first_number FROM (
            SELECT c.l, 1 + greatest(0,
                (SELECT max(t.number) FROM ticket t
                  WHERE t.letter = c.l AND t.taken > callable_since()),
                (SELECT max(b.high) FROM open_blocks(e, c.l) b)) AS n
            FROM unnest(p_letters) AS c (l)
            WHERE NOT EXISTS (SELECT 1 FROM series s WHERE s.epoch = e AND s.letter = c.l)) k
          WHERE k.n <= 999 ORDER BY k.n LIMIT 1;
          IF chosen IS NULL THEN RETURN; END IF;
        END IF;
        n := first_number;
        INSERT INTO series (epoch, queue, letter, first, next)
          VALUES (e, p_queue, chosen, n, least(1000, n + p_size))
          ON CONFLICT (epoch, letter) DO UPDATE SET next = excluded.next;
        INSERT INTO lease (id, kiosk, epoch, queue, letter, low, high, at) VALUES
          (p_id, session_user, e, p_queue, chosen, n, least(999, n + p_size - 1), office_now());
        RETURN QUERY SELECT k.epoch, k.letter, k.low, k.high FROM lease k WHERE k.id = p_id;
      END $$;

    CREATE FUNCTION claim_letter(p_letter text, p_book uuid) RETURNS date LANGUAGE plpgsql AS $$
      DECLARE owned letter%ROWTYPE;
      BEGIN
        PERFORM 1 FROM ledger FOR UPDATE;
        IF p_letter !~ '^[A-HJ-NPR-Z]$' THEN RAISE EXCEPTION 'no letter: %', p_letter; END IF;
        SELECT * INTO owned FROM letter WHERE letter = p_letter;
        IF NOT FOUND THEN
          IF EXISTS (SELECT 1 FROM lease WHERE letter = p_letter) THEN
            RAISE EXCEPTION 'letter % is shared by all kiosks', p_letter;
          END IF;
          INSERT INTO letter VALUES (p_letter, session_user, p_book, NULL);
          RETURN NULL;
        END IF;
        IF owned.kiosk <> session_user THEN
          RAISE EXCEPTION 'letter % belongs to kiosk %', p_letter, owned.kiosk;
        END IF;
        IF owned.book <> p_book THEN
          -- Visitors may hold numbers of today that the kiosk has forgotten.
          UPDATE letter SET book = p_book, since = office_day() + 1 WHERE letter = p_letter;
          RETURN office_day() + 1;
        END IF;
        RETURN owned.since;
      END $$;
    """
}

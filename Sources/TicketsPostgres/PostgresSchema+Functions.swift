/// What kiosks and counters may ask of the office's ledger.
extension PostgresSchema {
  static let functions = """
    -- The office day by the server's clock.
    CREATE FUNCTION office_day() RETURNS date LANGUAGE sql STABLE AS $$
      SELECT (now() AT TIME ZONE zone - make_interval(hours => begins))::date FROM ledger $$;

    CREATE FUNCTION kiosk_version() RETURNS integer LANGUAGE sql STABLE AS $$
      SELECT version FROM ledger $$;

    -- The newest epoch of a day, begun if there is none. The caller has locked 'ledger'.
    CREATE FUNCTION enter(p_day date) RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE e integer;
      BEGIN
        SELECT id INTO e FROM epoch WHERE day = p_day ORDER BY id DESC LIMIT 1;
        IF NOT FOUND THEN
          INSERT INTO epoch (id, day) SELECT coalesce(max(id), 0) + 1, p_day FROM epoch
            RETURNING id INTO e;
        END IF;
        RETURN e;
      END $$;

    -- Goes on under new letters, since numbers were given that this ledger does not know.
    CREATE FUNCTION renew(p_day date) RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE old integer := enter(p_day); e integer;
      BEGIN
        INSERT INTO epoch (id, day, renewed) SELECT max(id) + 1, p_day, true FROM epoch
          RETURNING id INTO e;
        INSERT INTO series (epoch, queue, letter, first, next)
          SELECT e, queue, letter, 1000, 1000 FROM series WHERE epoch = old;
        RETURN e;
      END $$;

    CREATE FUNCTION lease_block(
      p_id uuid, p_day date, p_queue text, p_letters text[], p_size integer
    ) RETURNS TABLE (epoch integer, letter text, low integer, high integer) LANGUAGE plpgsql AS $$
      #variable_conflict use_column
      DECLARE e integer; l text; n integer; owner text;
      BEGIN
        PERFORM 1 FROM ledger FOR UPDATE;
        SELECT kiosk INTO owner FROM lease WHERE id = p_id;
        IF FOUND THEN
          IF owner <> session_user THEN RAISE EXCEPTION 'the block belongs to another kiosk'; END IF;
          RETURN QUERY SELECT k.epoch, k.letter, k.low, k.high FROM lease k WHERE k.id = p_id;
          RETURN;
        END IF;
        IF p_size NOT BETWEEN 1 AND 100 THEN RAISE EXCEPTION 'a block has 1 to 100 numbers'; END IF;
        IF abs(p_day - office_day()) > (SELECT tolerance FROM ledger) THEN
          RAISE EXCEPTION 'it is %, not %: is the clock of the kiosk right?', office_day(), p_day;
        END IF;
        e := enter(p_day);
        FOREACH l IN ARRAY p_letters LOOP
          IF l !~ '^[A-HJ-NPR-Z]$' THEN RAISE EXCEPTION 'no letter: %', l; END IF;
          IF EXISTS (SELECT 1 FROM letter k WHERE k.letter = l) THEN
            RAISE EXCEPTION 'letter % belongs to one kiosk', l;
          END IF;
          SELECT next INTO n FROM series s WHERE s.epoch = e AND s.letter = l;
          IF NOT FOUND THEN n := 1; END IF;
          CONTINUE WHEN n > 999;
          INSERT INTO series (epoch, queue, letter, first, next)
            VALUES (e, p_queue, l, 1, least(1000, n + p_size))
            ON CONFLICT (epoch, letter) DO UPDATE SET next = excluded.next;
          INSERT INTO lease VALUES (p_id, session_user, e, p_queue, l, n, least(999, n + p_size - 1));
          RETURN QUERY SELECT k.epoch, k.letter, k.low, k.high FROM lease k WHERE k.id = p_id;
          RETURN;
        END LOOP;
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

    -- The state that a step leads to; NULL where it is not allowed.
    CREATE FUNCTION after(p_state text, p_what text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
      SELECT CASE
        WHEN p_state = 'reserved' AND p_what IN ('sent', 'uncertain told', 'uncertain no-paper')
          OR p_state = 'reserved' AND p_what LIKE 'void %'
          OR p_state = 'sent' AND p_what = 'printed'
          OR p_state = 'sent' AND p_what LIKE 'uncertain %'
            AND p_what NOT IN ('uncertain told', 'uncertain no-paper')
          OR p_state = 'uncertain' AND (p_what = 'printed' OR p_what LIKE 'void %')
          THEN split_part(p_what, ' ', 1)
        WHEN p_state = 'uncertain' AND p_what = 'copy' THEN 'uncertain'
      END $$;

    CREATE FUNCTION deliver(
      p_book uuid, p_seq integer, p_ticket uuid, p_day date, p_lease uuid, p_epoch integer,
      p_low integer, p_high integer, p_queue text, p_letter text, p_number integer,
      p_first_in_line boolean, p_written text, p_what text, p_minute integer
    ) RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE b book%ROWTYPE; k lease%ROWTYPE; t ticket%ROWTYPE; e integer; now_epoch integer;
        new_state text; allowed boolean := true;
      BEGIN
        PERFORM 1 FROM ledger FOR UPDATE;
        now_epoch := coalesce((SELECT max(id) FROM epoch), 0);
        SELECT * INTO b FROM book WHERE id = p_book;
        IF NOT FOUND THEN
          b := (p_book, session_user, 0, -1);
          INSERT INTO book VALUES (b.*);
        END IF;
        IF b.kiosk <> session_user THEN RAISE EXCEPTION 'the book belongs to another kiosk'; END IF;
        IF p_seq <= b.last THEN RETURN b.last; END IF;
        IF p_seq > b.last + 1 THEN
          -- This ledger is an old copy. Once for each time that it was put back.
          IF b.epoch = now_epoch OR NOT coalesce((SELECT renewed FROM epoch WHERE id = now_epoch), true)
          THEN
            PERFORM renew(office_day());
          END IF;
          UPDATE book SET epoch = -1 WHERE id = p_book;
          RETURN b.last;
        END IF;

        SELECT * INTO t FROM ticket WHERE id = p_ticket;
        IF p_what = 'reserved' AND NOT FOUND THEN
          IF p_lease IS NULL THEN
            PERFORM 1 FROM letter WHERE letter = p_letter AND kiosk = session_user;
            IF NOT FOUND THEN RAISE EXCEPTION 'letter % is not this kiosk''s own', p_letter; END IF;
            e := enter(p_day);
            INSERT INTO series VALUES (e, p_queue, p_letter, 1, p_number + 1)
              ON CONFLICT (epoch, letter) DO UPDATE SET next = greatest(series.next, excluded.next);
          ELSE
            SELECT * INTO k FROM lease WHERE id = p_lease;
            IF NOT FOUND THEN
              -- Given before this ledger was put back.
              INSERT INTO epoch (id, day) VALUES (p_epoch, p_day) ON CONFLICT DO NOTHING;
              INSERT INTO series VALUES (p_epoch, p_queue, p_letter, 1, p_high + 1)
                ON CONFLICT (epoch, letter) DO UPDATE SET next = greatest(series.next, excluded.next);
              INSERT INTO lease VALUES
                (p_lease, session_user, p_epoch, p_queue, p_letter, p_low, p_high)
                RETURNING * INTO k;
            END IF;
            IF k.kiosk <> session_user OR k.letter <> p_letter OR p_number NOT BETWEEN k.low AND k.high
            THEN RAISE EXCEPTION '% % is not of this kiosk''s block', p_letter, p_number; END IF;
            e := k.epoch;
          END IF;
          INSERT INTO ticket
            (id, epoch, kiosk, lease, queue, letter, number, state, first_in_line, minute)
            VALUES (p_ticket, e, session_user, p_lease, p_queue, p_letter, p_number, 'reserved',
              p_first_in_line, p_written);
        ELSIF t.id IS NULL OR t.kiosk <> session_user THEN
          allowed := false;
        ELSE
          new_state := after(t.state, p_what);
          allowed := new_state IS NOT NULL AND NOT (p_what IN ('copy', 'sent') AND t.attempts >= 3);
          IF allowed THEN
            UPDATE ticket SET state = new_state,
                reason = CASE WHEN p_what = 'copy' THEN reason
                  ELSE nullif(split_part(p_what, ' ', 2), '') END,
                attempts = attempts + (p_what IN ('sent', 'copy'))::integer
              WHERE id = p_ticket;
          END IF;
        END IF;
        UPDATE ledger SET events = events + 1;
        INSERT INTO event (seq, ticket, what, minute, book, book_seq, applied)
          SELECT events, p_ticket, p_what, p_minute, p_book, p_seq, allowed FROM ledger;
        UPDATE book SET last = p_seq, epoch = (SELECT max(id) FROM epoch) WHERE id = p_book;
        RETURN p_seq;
      END $$;
    """
}

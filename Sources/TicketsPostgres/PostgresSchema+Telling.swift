/// How kiosks tell the office's ledger what happened.
extension PostgresSchema {
  static let telling = """
    -- The state that a step leads to; NULL where it is not allowed.
    CREATE FUNCTION after(p_state text, p_what text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
      SELECT CASE
        WHEN p_state = 'reserved'
            AND p_what IN ('sent', 'uncertain told', 'uncertain no-paper', 'uncertain forgotten')
          OR p_state = 'reserved' AND p_what LIKE 'void %'
          OR p_state = 'sent' AND p_what = 'printed'
          OR p_state = 'sent' AND p_what LIKE 'uncertain %'
            AND p_what NOT IN ('uncertain told', 'uncertain no-paper', 'uncertain forgotten')
          OR p_state = 'uncertain' AND (p_what = 'printed' OR p_what LIKE 'void %')
          THEN split_part(p_what, ' ', 1)
        WHEN p_state = 'uncertain' AND p_what = 'copy' THEN 'uncertain'
      END $$;

    -- Takes an event in. No number that a visitor holds is refused, whatever its kiosk's clock said:
    -- the kiosk tells how long ago it was, by a clock that nobody can set.
    CREATE FUNCTION deliver(
      p_book uuid, p_seq integer, p_ticket uuid, p_age integer, p_lease uuid, p_epoch integer,
      p_low integer, p_high integer, p_queue text, p_letter text, p_number integer,
      p_first_in_line boolean, p_what text, p_ago integer, p_forgotten boolean,
      p_language text, p_interpreter boolean
    ) RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE b book%ROWTYPE; k lease%ROWTYPE; t ticket%ROWTYPE; e integer; now_epoch integer;
        new_state text; allowed boolean := true; at bigint := office_now() - greatest(0, p_age);
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
            PERFORM renew();
          END IF;
          UPDATE book SET epoch = -1 WHERE id = p_book;
          RETURN b.last;
        END IF;

        SELECT * INTO t FROM ticket WHERE id = p_ticket;
        IF p_what = 'reserved' AND NOT FOUND THEN
          allowed := reserve_told(p_ticket, at, p_lease, p_epoch, p_low, p_high, p_queue, p_letter,
            p_number, p_first_in_line, p_forgotten, p_language, p_interpreter);
        ELSIF t.id IS NULL OR t.kiosk <> session_user THEN
          allowed := false;
        ELSIF p_what = 'asked' THEN
          allowed := t.state = 'reserved' AND NOT t.first_in_line;
          IF allowed THEN UPDATE ticket SET asked = true WHERE id = p_ticket; END IF;
        ELSE
          new_state := after(t.state, p_what);
          allowed := new_state IS NOT NULL AND NOT (p_what IN ('copy', 'sent') AND t.attempts >= 3);
          IF allowed THEN
            UPDATE ticket SET state = new_state,
                reason = CASE WHEN p_what = 'copy' THEN reason
                  ELSE nullif(split_part(p_what, ' ', 2), '') END,
                attempts = attempts + (p_what IN ('sent', 'copy'))::integer,
                language = CASE WHEN new_state <> 'void' THEN language END,
                interpreter = CASE WHEN new_state <> 'void' THEN interpreter END
              WHERE id = p_ticket;
          END IF;
        END IF;
        UPDATE ledger SET events = events + 1;
        INSERT INTO event (seq, ticket, what, minute, book, book_seq, applied)
          SELECT events, p_ticket, p_what, office_now() / 60 - greatest(0, p_ago), p_book, p_seq,
            allowed FROM ledger;
        UPDATE book SET last = p_seq, epoch = (SELECT max(id) FROM epoch) WHERE id = p_book;
        RETURN p_seq;
      END $$;

    -- Adds a number that a kiosk tells of: to its block's opening, or to the one that runs.
    CREATE FUNCTION reserve_told(
      p_ticket uuid, p_at bigint, p_lease uuid, p_epoch integer, p_low integer, p_high integer,
      p_queue text, p_letter text, p_number integer, p_first_in_line boolean, p_forgotten boolean,
      p_language text, p_interpreter boolean
    ) RETURNS boolean LANGUAGE plpgsql AS $$
      DECLARE k lease%ROWTYPE; e integer; block uuid := p_lease;
      BEGIN
        IF p_lease IS NULL THEN
          PERFORM 1 FROM letter WHERE letter = p_letter AND kiosk = session_user;
          IF NOT FOUND THEN RAISE EXCEPTION 'letter % is not this kiosk''s own', p_letter; END IF;
          e := enter();
        ELSE
          SELECT * INTO k FROM lease WHERE id = p_lease;
          IF NOT FOUND THEN
            -- Given before this ledger was put back.
            INSERT INTO epoch (id, day) VALUES (p_epoch, office_day(p_at)) ON CONFLICT DO NOTHING;
            INSERT INTO series VALUES (p_epoch, p_queue, p_letter, 1, p_high + 1)
              ON CONFLICT (epoch, letter) DO UPDATE SET next = greatest(series.next, excluded.next);
            INSERT INTO lease VALUES
              (p_lease, session_user, p_epoch, p_queue, p_letter, p_low, p_high, p_at)
              RETURNING * INTO k;
          END IF;
          IF k.kiosk <> session_user OR k.letter <> p_letter OR p_number NOT BETWEEN k.low AND k.high
          THEN RAISE EXCEPTION '% % is not of this kiosk''s block', p_letter, p_number; END IF;
          e := k.epoch;
        END IF;
        IF EXISTS (SELECT 1 FROM ticket
          WHERE epoch = e AND letter = p_letter AND number = p_number) THEN
          -- What the kiosk had forgotten is known here.
          IF p_forgotten THEN RETURN false; END IF;
          INSERT INTO epoch (id, day) SELECT max(id) + 1, office_day() FROM epoch RETURNING id INTO e;
          block := NULL;
        END IF;
        IF block IS NULL THEN
          INSERT INTO series VALUES (e, p_queue, p_letter, p_number, p_number + 1)
            ON CONFLICT (epoch, letter) DO UPDATE SET next = greatest(series.next, excluded.next);
        END IF;
        INSERT INTO ticket
          (id, epoch, kiosk, lease, queue, letter, number, state, first_in_line, minute, taken,
            language, interpreter)
          SELECT p_ticket, e, session_user, block, p_queue, p_letter, p_number, 'reserved',
            p_first_in_line, to_char(to_timestamp(p_at) AT TIME ZONE zone, 'YYYY-MM-DD"T"HH24:MI'),
            p_at, p_language, p_interpreter FROM ledger;
        RETURN true;
      END $$;
    """
}

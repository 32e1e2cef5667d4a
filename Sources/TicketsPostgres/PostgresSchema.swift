/// The office's ledger in PostgreSQL: tables, rules, and the only four things that a kiosk may do.
///
/// Everything stands in the schema `wegweiser`. Writers line up at the one row of `ledger`, so each
/// number and each event follows on the one before without a hole. There is no column for free text.
enum PostgresSchema {
  /// The version that this program makes and uses.
  static var version: Int { steps.count }

  static let tables = """
    CREATE SCHEMA wegweiser;
    SET LOCAL search_path = wegweiser;

    -- tolerance: by how many days a kiosk's day may differ from the server's, else its clock is wrong.
    CREATE TABLE ledger (
      sole      boolean PRIMARY KEY DEFAULT true CHECK (sole),
      version   integer NOT NULL,
      zone      text NOT NULL,
      begins    integer NOT NULL CHECK (begins BETWEEN 0 AND 23),
      tolerance integer NOT NULL DEFAULT 1,
      events    bigint NOT NULL DEFAULT 0
    );

    -- renewed: begun because the ledger had forgotten numbers.
    CREATE TABLE epoch (
      id      integer PRIMARY KEY CHECK (id > 0),
      day     date NOT NULL,
      renewed boolean NOT NULL DEFAULT false
    );

    CREATE TABLE series (
      epoch  integer NOT NULL REFERENCES epoch (id),
      queue  text NOT NULL,
      letter text NOT NULL,
      first  integer NOT NULL CHECK (first BETWEEN 1 AND 1000),
      next   integer NOT NULL CHECK (next BETWEEN first AND 1000),
      PRIMARY KEY (epoch, letter)
    );

    CREATE TABLE lease (
      id     uuid PRIMARY KEY,
      kiosk  text NOT NULL,
      epoch  integer NOT NULL REFERENCES epoch (id),
      queue  text NOT NULL,
      letter text NOT NULL,
      low    integer NOT NULL CHECK (low >= 1),
      high   integer NOT NULL CHECK (high BETWEEN low AND 999),
      UNIQUE (epoch, letter, low)
    );

    -- A kiosk's own letter. Its numbers before 'since' are unknown to the kiosk's present book.
    CREATE TABLE letter (
      letter text PRIMARY KEY,
      kiosk  text NOT NULL,
      book   uuid NOT NULL,
      since  date
    );

    -- The event log of one kiosk, up to its last event that is here.
    CREATE TABLE book (
      id    uuid PRIMARY KEY,
      kiosk text NOT NULL,
      last  integer NOT NULL DEFAULT 0,
      epoch integer NOT NULL
    );

    CREATE TABLE ticket (
      seq           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      id            uuid NOT NULL UNIQUE,
      epoch         integer NOT NULL REFERENCES epoch (id),
      kiosk         text NOT NULL,
      lease         uuid REFERENCES lease (id),
      queue         text NOT NULL,
      letter        text NOT NULL,
      number        integer NOT NULL CHECK (number BETWEEN 1 AND 999),
      state         text NOT NULL,
      reason        text,
      attempts      integer NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND 3),
      wait          text NOT NULL DEFAULT 'waiting',
      destination   text,
      counter       integer CHECK (counter BETWEEN 1 AND 99),
      first_in_line boolean NOT NULL,
      minute        text NOT NULL,
      UNIQUE (epoch, letter, number),
      CHECK ((state IN ('uncertain', 'void')) = (reason IS NOT NULL)),
      CHECK ((wait = 'transferred') = (destination IS NOT NULL))
    );

    -- applied: false where the ticket's state here did not allow it, as after a call by staff.
    -- minute: since 1970, UTC.
    CREATE TABLE event (
      seq      bigint PRIMARY KEY,
      ticket   uuid NOT NULL,
      what     text NOT NULL,
      minute   integer NOT NULL,
      counter  integer,
      book     uuid REFERENCES book (id),
      book_seq integer,
      applied  boolean NOT NULL DEFAULT true,
      UNIQUE (book, book_seq)
    );
    CREATE INDEX event_ticket ON event (ticket);
    CREATE UNIQUE INDEX at_counter ON ticket (epoch, counter)
      WHERE wait IN ('called', 'recalled') AND state IN ('printed', 'uncertain');

    CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% of % is never done', lower(TG_OP), TG_TABLE_NAME; END $$;
    CREATE TRIGGER kept BEFORE DELETE ON ticket FOR EACH ROW EXECUTE FUNCTION keep();
    CREATE TRIGGER fixed BEFORE UPDATE OF id, epoch, queue, letter, number, first_in_line, minute
      ON ticket FOR EACH ROW EXECUTE FUNCTION keep();
    CREATE TRIGGER kept BEFORE DELETE OR UPDATE ON event FOR EACH ROW EXECUTE FUNCTION keep();
    CREATE TRIGGER kept BEFORE DELETE OR UPDATE ON lease FOR EACH ROW EXECUTE FUNCTION keep();
    CREATE TRIGGER kept BEFORE DELETE ON series FOR EACH ROW EXECUTE FUNCTION keep();
    CREATE TRIGGER rises BEFORE UPDATE ON series FOR EACH ROW WHEN (new.next < old.next)
      EXECUTE FUNCTION keep();
    CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ticket EXECUTE FUNCTION keep();
    CREATE TRIGGER no_truncate BEFORE TRUNCATE ON event EXECUTE FUNCTION keep();
    """
}

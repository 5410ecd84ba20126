DELETE FROM orders WHERE placed_at < NOW() - (:days || ' days')::interval;

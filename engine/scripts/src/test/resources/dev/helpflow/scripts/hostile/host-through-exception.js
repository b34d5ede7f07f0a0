// expect: threw
() => { try { null.x; } catch (e) { return e.getClass().getName(); } }

# Runs before every script, in its context. It takes away what is not a pure function of the inputs, as far as Python lets
# anything be taken away: what holds a script in is the context it runs in. It gives two functions: one copies
# the inputs into dictionaries, the other says whether an object is a plain map.
def _prelude():
    import builtins

    real_import = builtins.__import__
    allowed = ("math", "itertools", "functools", "operator", "collections", "re", "string")

    def guarded_import(name, globals=None, locals=None, fromlist=(), level=0):
        # The library's own modules import one another, and only a script's imports are its author's.
        if name in allowed or (globals or {}).get("__name__", "__main__") != "__main__":
            return real_import(name, globals, locals, fromlist, level)
        raise ImportError(f"A script cannot import {name}, but only {', '.join(allowed)}")

    # Importing needs eval, exec and compile, which give a script nothing that it has not got.
    for name in ("open", "input", "print", "breakpoint", "help", "exit", "quit", "id"):
        if hasattr(builtins, name):
            delattr(builtins, name)

    def copy(value):
        if isinstance(value, (str, bool, int, float)):
            return value
        if hasattr(value, "keys"):
            return {str(key): copy(value[key]) for key in value.keys()}
        return [copy(item) for item in value]

    builtins.__import__ = guarded_import
    return [copy, lambda value: type(value) is dict]


_prelude()

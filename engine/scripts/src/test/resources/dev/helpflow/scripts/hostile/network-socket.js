// expect: threw
() => new WebSocket('ws://localhost/')

// expect: threw
() => Reflect.construct(Date, []).getTime()

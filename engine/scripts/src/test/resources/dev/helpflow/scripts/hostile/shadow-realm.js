// expect: threw
() => new ShadowRealm().evaluate('1')

// expect: threw
(input) => input.getClass().getClassLoader().loadClass('java.lang.System')

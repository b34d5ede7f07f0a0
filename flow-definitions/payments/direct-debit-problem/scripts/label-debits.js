({ directDebits }) => ({
  options: directDebits.map(({ id, name }) => ({ value: id, label: name })),
})

({ cards }) => ({
  options: cards.map(({ id, name, last4 }) => ({ value: id, label: name + " " + last4 })),
})

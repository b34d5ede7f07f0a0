# inputs: {"country": "GB", "amount": 250}
# expect: {"fee": 5, "domestic": true, "pair": [1, 2.5]}
def main(input):
    return {"fee": input["amount"] * 0.02, "domestic": input["country"] == "GB", "pair": (1, 2.5), "gone": None}

# Rows of the hypervisor's g key, as hexadecimal words by reference.
$2 ~ /^\[0x/ { pins[$2] = $5; frame[$2] = $7; flags[$2] = $8; rows++ }
END { print rows }

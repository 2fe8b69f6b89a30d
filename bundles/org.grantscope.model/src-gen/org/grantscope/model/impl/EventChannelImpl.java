/**
 */
package org.grantscope.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.grantscope.core.abi.EventChannelStatus;

import org.grantscope.model.EventChannel;
import org.grantscope.model.ModelPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Event Channel</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.impl.EventChannelImpl#getPort <em>Port</em>}</li>
 *   <li>{@link org.grantscope.model.impl.EventChannelImpl#getStatus <em>Status</em>}</li>
 *   <li>{@link org.grantscope.model.impl.EventChannelImpl#getRemoteDomid <em>Remote Domid</em>}</li>
 *   <li>{@link org.grantscope.model.impl.EventChannelImpl#getRemotePort <em>Remote Port</em>}</li>
 *   <li>{@link org.grantscope.model.impl.EventChannelImpl#getIrq <em>Irq</em>}</li>
 *   <li>{@link org.grantscope.model.impl.EventChannelImpl#getVcpu <em>Vcpu</em>}</li>
 *   <li>{@link org.grantscope.model.impl.EventChannelImpl#getPending <em>Pending</em>}</li>
 *   <li>{@link org.grantscope.model.impl.EventChannelImpl#getMasked <em>Masked</em>}</li>
 * </ul>
 *
 * @generated
 */
public class EventChannelImpl extends MinimalEObjectImpl.Container implements EventChannel {
	/**
	 * The default value of the '{@link #getPort() <em>Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPort()
	 * @generated
	 * @ordered
	 */
	protected static final int PORT_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getPort() <em>Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPort()
	 * @generated
	 * @ordered
	 */
	protected int port = PORT_EDEFAULT;

	/**
	 * The default value of the '{@link #getStatus() <em>Status</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStatus()
	 * @generated
	 * @ordered
	 */
	protected static final EventChannelStatus STATUS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getStatus() <em>Status</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStatus()
	 * @generated
	 * @ordered
	 */
	protected EventChannelStatus status = STATUS_EDEFAULT;

	/**
	 * The default value of the '{@link #getRemoteDomid() <em>Remote Domid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRemoteDomid()
	 * @generated
	 * @ordered
	 */
	protected static final Integer REMOTE_DOMID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getRemoteDomid() <em>Remote Domid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRemoteDomid()
	 * @generated
	 * @ordered
	 */
	protected Integer remoteDomid = REMOTE_DOMID_EDEFAULT;

	/**
	 * The default value of the '{@link #getRemotePort() <em>Remote Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRemotePort()
	 * @generated
	 * @ordered
	 */
	protected static final Integer REMOTE_PORT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getRemotePort() <em>Remote Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRemotePort()
	 * @generated
	 * @ordered
	 */
	protected Integer remotePort = REMOTE_PORT_EDEFAULT;

	/**
	 * The default value of the '{@link #getIrq() <em>Irq</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getIrq()
	 * @generated
	 * @ordered
	 */
	protected static final Integer IRQ_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getIrq() <em>Irq</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getIrq()
	 * @generated
	 * @ordered
	 */
	protected Integer irq = IRQ_EDEFAULT;

	/**
	 * The default value of the '{@link #getVcpu() <em>Vcpu</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVcpu()
	 * @generated
	 * @ordered
	 */
	protected static final Integer VCPU_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getVcpu() <em>Vcpu</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVcpu()
	 * @generated
	 * @ordered
	 */
	protected Integer vcpu = VCPU_EDEFAULT;

	/**
	 * The default value of the '{@link #getPending() <em>Pending</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPending()
	 * @generated
	 * @ordered
	 */
	protected static final Boolean PENDING_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getPending() <em>Pending</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPending()
	 * @generated
	 * @ordered
	 */
	protected Boolean pending = PENDING_EDEFAULT;

	/**
	 * The default value of the '{@link #getMasked() <em>Masked</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMasked()
	 * @generated
	 * @ordered
	 */
	protected static final Boolean MASKED_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMasked() <em>Masked</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMasked()
	 * @generated
	 * @ordered
	 */
	protected Boolean masked = MASKED_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected EventChannelImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.EVENT_CHANNEL;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getPort() {
		return port;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPort(int newPort) {
		int oldPort = port;
		port = newPort;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.EVENT_CHANNEL__PORT, oldPort, port));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EventChannelStatus getStatus() {
		return status;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setStatus(EventChannelStatus newStatus) {
		EventChannelStatus oldStatus = status;
		status = newStatus;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.EVENT_CHANNEL__STATUS, oldStatus, status));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getRemoteDomid() {
		return remoteDomid;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setRemoteDomid(Integer newRemoteDomid) {
		Integer oldRemoteDomid = remoteDomid;
		remoteDomid = newRemoteDomid;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.EVENT_CHANNEL__REMOTE_DOMID, oldRemoteDomid, remoteDomid));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getRemotePort() {
		return remotePort;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setRemotePort(Integer newRemotePort) {
		Integer oldRemotePort = remotePort;
		remotePort = newRemotePort;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.EVENT_CHANNEL__REMOTE_PORT, oldRemotePort, remotePort));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getIrq() {
		return irq;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setIrq(Integer newIrq) {
		Integer oldIrq = irq;
		irq = newIrq;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.EVENT_CHANNEL__IRQ, oldIrq, irq));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getVcpu() {
		return vcpu;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setVcpu(Integer newVcpu) {
		Integer oldVcpu = vcpu;
		vcpu = newVcpu;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.EVENT_CHANNEL__VCPU, oldVcpu, vcpu));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Boolean getPending() {
		return pending;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPending(Boolean newPending) {
		Boolean oldPending = pending;
		pending = newPending;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.EVENT_CHANNEL__PENDING, oldPending, pending));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Boolean getMasked() {
		return masked;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMasked(Boolean newMasked) {
		Boolean oldMasked = masked;
		masked = newMasked;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.EVENT_CHANNEL__MASKED, oldMasked, masked));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.EVENT_CHANNEL__PORT:
				return getPort();
			case ModelPackage.EVENT_CHANNEL__STATUS:
				return getStatus();
			case ModelPackage.EVENT_CHANNEL__REMOTE_DOMID:
				return getRemoteDomid();
			case ModelPackage.EVENT_CHANNEL__REMOTE_PORT:
				return getRemotePort();
			case ModelPackage.EVENT_CHANNEL__IRQ:
				return getIrq();
			case ModelPackage.EVENT_CHANNEL__VCPU:
				return getVcpu();
			case ModelPackage.EVENT_CHANNEL__PENDING:
				return getPending();
			case ModelPackage.EVENT_CHANNEL__MASKED:
				return getMasked();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ModelPackage.EVENT_CHANNEL__PORT:
				setPort((Integer)newValue);
				return;
			case ModelPackage.EVENT_CHANNEL__STATUS:
				setStatus((EventChannelStatus)newValue);
				return;
			case ModelPackage.EVENT_CHANNEL__REMOTE_DOMID:
				setRemoteDomid((Integer)newValue);
				return;
			case ModelPackage.EVENT_CHANNEL__REMOTE_PORT:
				setRemotePort((Integer)newValue);
				return;
			case ModelPackage.EVENT_CHANNEL__IRQ:
				setIrq((Integer)newValue);
				return;
			case ModelPackage.EVENT_CHANNEL__VCPU:
				setVcpu((Integer)newValue);
				return;
			case ModelPackage.EVENT_CHANNEL__PENDING:
				setPending((Boolean)newValue);
				return;
			case ModelPackage.EVENT_CHANNEL__MASKED:
				setMasked((Boolean)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case ModelPackage.EVENT_CHANNEL__PORT:
				setPort(PORT_EDEFAULT);
				return;
			case ModelPackage.EVENT_CHANNEL__STATUS:
				setStatus(STATUS_EDEFAULT);
				return;
			case ModelPackage.EVENT_CHANNEL__REMOTE_DOMID:
				setRemoteDomid(REMOTE_DOMID_EDEFAULT);
				return;
			case ModelPackage.EVENT_CHANNEL__REMOTE_PORT:
				setRemotePort(REMOTE_PORT_EDEFAULT);
				return;
			case ModelPackage.EVENT_CHANNEL__IRQ:
				setIrq(IRQ_EDEFAULT);
				return;
			case ModelPackage.EVENT_CHANNEL__VCPU:
				setVcpu(VCPU_EDEFAULT);
				return;
			case ModelPackage.EVENT_CHANNEL__PENDING:
				setPending(PENDING_EDEFAULT);
				return;
			case ModelPackage.EVENT_CHANNEL__MASKED:
				setMasked(MASKED_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ModelPackage.EVENT_CHANNEL__PORT:
				return port != PORT_EDEFAULT;
			case ModelPackage.EVENT_CHANNEL__STATUS:
				return STATUS_EDEFAULT == null ? status != null : !STATUS_EDEFAULT.equals(status);
			case ModelPackage.EVENT_CHANNEL__REMOTE_DOMID:
				return REMOTE_DOMID_EDEFAULT == null ? remoteDomid != null : !REMOTE_DOMID_EDEFAULT.equals(remoteDomid);
			case ModelPackage.EVENT_CHANNEL__REMOTE_PORT:
				return REMOTE_PORT_EDEFAULT == null ? remotePort != null : !REMOTE_PORT_EDEFAULT.equals(remotePort);
			case ModelPackage.EVENT_CHANNEL__IRQ:
				return IRQ_EDEFAULT == null ? irq != null : !IRQ_EDEFAULT.equals(irq);
			case ModelPackage.EVENT_CHANNEL__VCPU:
				return VCPU_EDEFAULT == null ? vcpu != null : !VCPU_EDEFAULT.equals(vcpu);
			case ModelPackage.EVENT_CHANNEL__PENDING:
				return PENDING_EDEFAULT == null ? pending != null : !PENDING_EDEFAULT.equals(pending);
			case ModelPackage.EVENT_CHANNEL__MASKED:
				return MASKED_EDEFAULT == null ? masked != null : !MASKED_EDEFAULT.equals(masked);
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (port: ");
		result.append(port);
		result.append(", status: ");
		result.append(status);
		result.append(", remoteDomid: ");
		result.append(remoteDomid);
		result.append(", remotePort: ");
		result.append(remotePort);
		result.append(", irq: ");
		result.append(irq);
		result.append(", vcpu: ");
		result.append(vcpu);
		result.append(", pending: ");
		result.append(pending);
		result.append(", masked: ");
		result.append(masked);
		result.append(')');
		return result.toString();
	}

} //EventChannelImpl
